package eu.tiltas.browser;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.language.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A visit leaves nothing behind, tells nobody, and breaks no rule that the page itself has set. */
@RequiresBrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrivacyBrowserIT {

    private static final String STORED =
            """
            async () => localStorage.length + sessionStorage.length + (await indexedDB.databases()).length
                + (await caches.keys()).length + (await navigator.serviceWorker.getRegistrations()).length""";

    private Visit visit;

    @BeforeAll
    void open(Desk desk) {
        visit = desk.visit(Look.WIDE);
    }

    @AfterAll
    void close() {
        visit.close();
    }

    @EveryKind
    void nobodyElseIsAskedAndNothingIsStoredAtTheReaders(Kind kind, Language language) {
        visit.open(kind.in(language));
        assertThat(visit.strangers()).isEmpty();
        assertThat(visit.complaints()).isEmpty();
        assertThat(visit.cookies()).isEmpty();
        assertThat(visit.ask(STORED)).isEqualTo(0);
    }

    @Test
    void aBreachOfThePolicyWouldBeSeen() {
        visit.open(Kind.HOME.in(Language.EN));
        visit.ask("document.head.append(Object.assign(document.createElement('style'), {textContent: 'p {}'}))");
        assertThat(visit.complaints()).anyMatch(complaint -> complaint.contains("Content Security Policy"));
    }
}
