package eu.tiltas.language;

import static eu.tiltas.language.Language.EN;
import static eu.tiltas.language.Language.LT;
import static eu.tiltas.language.Language.LV;
import static eu.tiltas.language.Language.SV;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A value in some of the four languages. */
class LocalizedTest {

    private final Localized<String> some = Localized.of(Map.of(SV, "bro", EN, "bridge"));

    @Test
    void readerGetsTheOwnLanguage() {
        assertThat(some.in(SV)).contains("bro");
    }

    @Test
    void languageWithoutAValueHasNone() {
        assertThat(some.in(LT)).isEmpty();
    }

    @Test
    void neutralValueIsForEverybody() {
        assertThat(Localized.neutral("IOM").in(LV)).contains("IOM");
    }

    @Test
    void ownValueGoesBeforeTheNeutralOne() {
        assertThat(new Localized<>("IOM", Map.of(LT, "TMO")).in(LT)).contains("TMO");
    }

    @Test
    void neutralValueStandsInForMissingLanguages() {
        assertThat(new Localized<>("IOM", Map.of(LT, "TMO")).in(EN)).contains("IOM");
    }

    @Test
    void ownLanguageIsTheBest() {
        assertThat(some.best(EN)).contains(EN);
    }

    @Test
    void neutralValueCountsAsTheOwnLanguage() {
        assertThat(Localized.neutral("IOM").best(LV)).contains(LV);
    }

    @Test
    void firstLanguageThereIsComesNext() {
        assertThat(some.best(LT)).contains(SV);
    }

    @Test
    void withoutAnyValueNoLanguageIsBest() {
        assertThat(Localized.of(Map.of()).best(EN)).isEmpty();
    }

    @Test
    void bestLanguageAlwaysHasAValue() {
        assertThat(Language.values())
                .allMatch(wanted -> some.in(some.best(wanted).orElseThrow()).isPresent());
    }

    @Test
    void laterChangesOfTheMapChangeNothing() {
        Map<Language, String> values = new EnumMap<>(Map.of(LT, "tiltas"));
        Localized<String> localized = Localized.of(values);

        values.put(LT, "kitas");

        assertThat(localized.in(LT)).contains("tiltas");
    }

    @Test
    void valuesCannotBeChanged() {
        assertThatThrownBy(() -> some.byLanguage().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
