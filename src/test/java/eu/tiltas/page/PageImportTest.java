package eu.tiltas.page;

import static eu.tiltas.language.Language.EN;
import static eu.tiltas.language.Language.LT;
import static eu.tiltas.language.Language.LV;
import static eu.tiltas.language.Language.SV;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import eu.tiltas.config.Clock;
import eu.tiltas.content.ImportReport;
import eu.tiltas.language.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From folders to live pages: what is taken over, what is refused, and what stays. */
class PageImportTest {

    @TempDir
    Path root;

    private ImportedPages pages;

    @BeforeEach
    void makePortal() throws IOException {
        Files.createDirectories(root.resolve("pages"));
        Files.writeString(root.resolve("site.yaml"), "sections: [{key: help, title: {en: Help, lt: Pagalba}}]");
        pages = new ImportedPages(
                root, new Clock(java.time.Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC)));
    }

    private void write(String path, String text) throws IOException {
        write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private void write(String path, byte[] bytes) throws IOException {
        Path file = root.resolve("pages").resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private void remove(String path) throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve("pages").resolve(path))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static String page(String title, String body) {
        return "---\ntitle: " + title + "\n---\n" + body;
    }

    private static String page(String title, String slug, String body) {
        return "---\ntitle: " + title + "\nslug: " + slug + "\n---\n" + body;
    }

    /** What an import reports, as {@code path:line key}. */
    private List<String> run() {
        return told(pages.run());
    }

    private static List<String> told(ImportReport report) {
        return report.problems().stream()
                .map(problem -> (problem.fault().isError() ? "" : "warning ")
                        + problem.path().replaceFirst("^pages/", "") + ":"
                        + problem.fault().line() + " " + problem.fault().key())
                .toList();
    }

    private String slug(String key, Language language) {
        return pages.text(key, language).map(ImportedPages.Text::slug).orElse(null);
    }

    private String body(String key, Language language) {
        return pages.text(key, language).map(ImportedPages.Text::body).orElse(null);
    }

    @Test
    void pageIsTakenOverInItsLanguages() throws IOException {
        write("emn/lt.md", page("Europos migracijos tinklas", "tekstas"));
        write("emn/sv.md", page("Europeiska migrationsnätverket", "text"));

        assertThat(run()).isEmpty();
        assertThat(pages.texts("emn")).containsOnlyKeys(LT, SV);
        assertThat(slug("emn", SV)).isEqualTo("europeiska-migrationsnatverket");
    }

    @Test
    void whatAMachineTranslatedAndNobodyReviewedIsTakenOverOnlyWhereTheSiteAllowsIt() throws IOException {
        write("a/sv.md", "---\ntitle: A\ntranslation: machine-reviewed\n---\ntext");
        write("b/sv.md", "---\ntitle: B\ntranslation: machine\n---\ntext");
        write("c/sv.md", "---\ntitle: C\ntranslation: robot\n---\ntext");

        assertThat(run()).containsExactlyInAnyOrder("b/sv.md:0 provenance.unreviewed", "c/sv.md:3 provenance.unknown");
        assertThat(body("a", SV)).isEqualTo("text");
        assertThat(body("b", SV)).isNull();
        Files.writeString(root.resolve("site.yaml"), "unreviewedMachineTexts: true");

        assertThat(run()).containsExactly("c/sv.md:3 provenance.unknown");
        assertThat(body("b", SV)).isEqualTo("text");
    }

    @Test
    void secondImportChangesNothing() throws IOException {
        write("a/en.md", page("A", "[b](page:b)"));
        write("b/en.md", page("A", "[a](page:a)"));
        pages.run();
        String first = slug("b", EN);

        ImportReport second = pages.run();

        assertThat(second.changed()).isZero();
        assertThat(second.subjects()).isEqualTo(2);
        assertThat(slug("b", EN)).isEqualTo(first);
    }

    @Test
    void changedPageAloneIsTakenOver() throws IOException {
        write("a/en.md", page("A", "one"));
        write("b/en.md", page("B", "one"));
        pages.run();
        write("a/en.md", page("A", "two"));

        assertThat(pages.run().changed()).isEqualTo(1);
        assertThat(body("a", EN)).isEqualTo("two");
    }

    @Test
    void pageThatIsGoneIsWithdrawn() throws IOException {
        write("a/en.md", page("A", "one"));
        pages.run();
        remove("a");

        assertThat(pages.run().removed()).isEqualTo(1);
        assertThat(pages.keys()).isEmpty();
    }

    @Test
    void languageThatIsGoneIsWithdrawn() throws IOException {
        write("a/en.md", page("A", "one"));
        write("a/lt.md", page("A", "vienas"));
        pages.run();
        remove("a/lt.md");

        assertThat(run()).isEmpty();
        assertThat(pages.texts("a")).containsOnlyKeys(EN);
    }

    @Test
    void pageWhoseLastLanguageIsGoneIsWithdrawn() throws IOException {
        write("a/en.md", page("A", "one"));
        write("a/page.yaml", "type: news");
        pages.run();
        remove("a/en.md");
        pages.run();

        assertThat(pages.keys()).isEmpty();
    }

    @Test
    void nothingIsWithdrawnWhenTheTreeIsGone() throws IOException {
        write("a/en.md", page("A", "one"));
        pages.run();
        remove("");

        assertThat(run()).containsExactly("pages:0 folder.missing");
        assertThat(pages.keys()).containsExactly("a");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '`',
            value = {
                "body                                   ¦ a/en.md:1 frontmatter.missing",
                "---⏎slug: a⏎---⏎                       ¦ a/en.md:2 field.missing",
                "---⏎---⏎body                           ¦ a/en.md:1 field.missing",
                "---⏎title: ' '⏎---⏎                    ¦ a/en.md:2 field.missing",
                "---⏎title: [a, b]⏎---⏎                 ¦ a/en.md:2 field.text",
                "---⏎title: A⏎slug: No Slug⏎---⏎        ¦ a/en.md:3 slug",
                "---⏎title: A⏎slug: ../b⏎---⏎           ¦ a/en.md:3 slug",
                "---⏎title: A⏎updated: May⏎---⏎         ¦ a/en.md:3 field.date",
                "---⏎title: A⏎---⏎⏎:::box⏎:::           ¦ a/en.md:5 block.unknown",
                "---⏎title: A⏎---⏎text⏎⏎:::info⏎        ¦ a/en.md:6 block.open",
                "---⏎title: A⏎---⏎[b](page:b)           ¦ a/en.md:4 link.broken",
                "---⏎title: A⏎---⏎x⏎⏎x [](page:b)       ¦ a/en.md:6 link.broken"
            })
    void wrongFileIsToldWithItsLineAndLeftOut(String text, String problem) throws IOException {
        write("a/en.md", text.replace('⏎', '\n'));
        write("c/en.md", page("C", "fine"));

        assertThat(run()).contains(problem);
        assertThat(pages.keys()).containsExactly("c");
    }

    @Test
    void fileWithoutATitleFieldIsToldOnce() throws IOException {
        write("a/en.md", "---\nslug: a\n---\nbody");

        assertThat(run()).containsExactly("a/en.md:2 field.missing");
    }

    @Test
    void textThatIsNotUtf8IsLeftOut() throws IOException {
        write("a/en.md", page("Å", "text").getBytes(StandardCharsets.ISO_8859_1));

        assertThat(run()).containsExactly("a/en.md:0 file.encoding");
    }

    @Test
    void metadataThatIsNotUtf8IsAnError() throws IOException {
        write("a/en.md", page("A", "text"));
        write("a/page.yaml", "owner: Å".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(run()).containsExactly("a/page.yaml:0 file.encoding");
        assertThat(pages.keys()).isEmpty();
    }

    @Test
    void hugeTextIsLeftOut() throws IOException {
        write("a/en.md", page("A", "x".repeat(5 * 1024 * 1024)));
        write("a/sv.md", page("A", "text"));

        assertThat(run()).containsExactly("a/en.md:0 file.large");
        assertThat(pages.texts("a")).containsOnlyKeys(SV);
    }

    @ParameterizedTest
    @CsvSource({"title, 300", "summary, 1000"})
    void fieldsHaveABound(String field, int most) throws IOException {
        String rest = field.equals("title") ? "" : "title: A\n";
        write("a/en.md", "---\n" + rest + field + ": " + "x".repeat(most) + "\n---\n");
        write("b/en.md", "---\n" + rest + field + ": " + "x".repeat(most + 1) + "\n---\n");

        assertThat(run()).containsExactly("b/en.md:" + (rest.isEmpty() ? 2 : 3) + " field.long");
        assertThat(pages.keys()).containsExactly("a");
    }

    @Test
    void keywordsHaveABound() throws IOException {
        write("a/en.md", "---\ntitle: A\nkeywords: [" + "word, ".repeat(2_000) + "]\n---\n");

        assertThat(run()).containsExactly("a/en.md:3 field.long");
    }

    @Test
    void titleOverSeveralLinesIsOneLine() throws IOException {
        write("a/en.md", "---\ntitle: >\n  One\n  two\n---\n");
        pages.run();

        assertThat(pages.text("a", EN))
                .hasValueSatisfying(text -> assertThat(text.title()).isEqualTo("One two"));
    }

    @Test
    void titleWithoutLettersGivesWayToTheKey() throws IOException {
        write("emoji-page/en.md", page("🙂", "text"));
        pages.run();

        assertThat(slug("emoji-page", EN)).isEqualTo("emoji-page");
    }

    @Test
    void unknownLanguageIsAnError() throws IOException {
        write("a/de.md", page("A", "text"));
        write("a/en.md", page("A", "text"));

        assertThat(run()).containsExactly("a/de.md:0 language.unknown");
        assertThat(pages.texts("a")).containsOnlyKeys(EN);
    }

    @Test
    void strayFileIsAWarning() throws IOException {
        write("a/notes.txt", "x");
        write("a/en.md", page("A", "text"));

        assertThat(run()).containsExactly("warning a/notes.txt:0 file.stray");
        assertThat(pages.keys()).containsExactly("a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ąžuolas", "a b", "-a", "a%20b"})
    void folderWhoseNameIsNoKeyIsAnError(String name) throws IOException {
        write(name + "/en.md", page("A", "text"));

        assertThat(run()).containsExactly(name + ":0 key");
        assertThat(pages.keys()).isEmpty();
    }

    @Test
    void warningsAreToldAtEveryImport() throws IOException {
        write("a/page.yaml", "section: nowhere\nrelated: [gone]");
        write("a/en.md", page("Same", "3. third"));
        write("b/en.md", page("Same", "two"));
        write("c/en.md", page("C", "three"));
        write("c/notes.txt", "x");
        List<String> first = run();

        assertThat(first).hasSize(5).allMatch(problem -> problem.startsWith("warning "));
        assertThat(run()).isEqualTo(first);
        assertThat(run()).isEqualTo(first);
    }

    @Test
    void warningWhoseCauseIsElsewhereEndsWithIt() throws IOException {
        write("a/page.yaml", "related: [later]");
        write("a/en.md", page("A", "text"));
        run();
        write("later/en.md", page("Later", "text"));

        assertThat(run()).isEmpty();
    }

    @Test
    void unknownSectionIsAWarning() throws IOException {
        write("a/page.yaml", "section: nowhere");
        write("a/en.md", page("A", "text"));

        assertThat(run()).containsExactly("warning a/page.yaml:0 section.unknown");
        assertThat(pages.keys()).containsExactly("a");
    }

    @ParameterizedTest
    @CsvSource({
        "published, 2026-11-21, true",
        "published, 2026-11-22, false",
        "checked, 2026-11-21, true",
        "checked, 2026-11-22, false"
    })
    void dateMayNotLieInTheFuture(String field, String date, boolean taken) throws IOException {
        write("a/page.yaml", field + ": " + date);
        write("a/en.md", page("A", "text"));

        assertThat(run()).isEqualTo(taken ? List.of() : List.of("a/page.yaml:0 date.future"));
        assertThat(pages.keys().contains("a")).isEqualTo(taken);
    }

    @Test
    void wrongTextKeepsTheLastGoodOne() throws IOException {
        write("a/en.md", page("A", "good"));
        write("a/lt.md", page("A", "gera"));
        pages.run();
        write("a/en.md", page("A", ":::bad\n:::"));
        write("a/lt.md", page("A", "geresnė"));

        assertThat(run()).containsExactly("a/en.md:4 block.unknown");
        assertThat(body("a", EN)).isEqualTo("good");
        assertThat(body("a", LT)).isEqualTo("geresnė");
    }

    @Test
    void wrongTextIsToldAtEveryImport() throws IOException {
        write("a/en.md", page("A", "good"));
        pages.run();
        write("a/en.md", page("A", ":::bad\n:::"));
        pages.run();

        assertThat(run()).containsExactly("a/en.md:4 block.unknown");
    }

    @Test
    void wrongMetadataKeepTheLastGoodOnes() throws IOException {
        write("a/page.yaml", "order: 7");
        write("a/en.md", page("A", "good"));
        pages.run();
        write("a/page.yaml", "order: seven");
        write("a/en.md", page("A", "better"));

        assertThat(run()).containsExactly("a/page.yaml:1 field.number");
        assertThat(pages.metadata("a").order()).isEqualTo(7);
        assertThat(body("a", EN)).isEqualTo("better");
    }

    @Test
    void mendedTextIsTakenOver() throws IOException {
        write("a/en.md", page("A", ":::bad\n:::"));
        pages.run();
        write("a/en.md", page("A", "good"));

        assertThat(run()).isEmpty();
        assertThat(body("a", EN)).isEqualTo("good");
    }

    @Test
    void lastGoodTextKeepsItsAddress() throws IOException {
        write("a/en.md", page("A", "wanted", "good"));
        pages.run();
        write("a/en.md", page("A", "wanted", ":::bad\n:::"));
        write("b/en.md", page("B", "wanted", "other"));

        assertThat(run()).containsExactly("a/en.md:5 block.unknown", "b/en.md:3 slug.taken");
        assertThat(slug("a", EN)).isEqualTo("wanted");
        assertThat(pages.keys()).containsExactly("a");
    }

    @Test
    void addressThatIsAskedForTwiceBelongsToTheFirst() throws IOException {
        write("a/en.md", page("A", "same", "one"));
        write("b/en.md", page("B", "same", "two"));

        assertThat(run()).containsExactly("b/en.md:3 slug.taken");
        assertThat(pages.keys()).containsExactly("a");
    }

    @Test
    void addressOfALivePageBelongsToIt() throws IOException {
        write("b/en.md", page("B", "same", "two"));
        pages.run();
        write("a/en.md", page("A", "same", "one"));

        assertThat(run()).containsExactly("a/en.md:3 slug.taken");
        assertThat(pages.keys()).containsExactly("b");
    }

    @Test
    void sameAddressInTwoLanguagesIsTwoAddresses() throws IOException {
        write("a/en.md", page("A", "iom", "one"));
        write("b/sv.md", page("B", "iom", "two"));

        assertThat(run()).isEmpty();
        assertThat(pages.keys()).containsExactly("a", "b");
    }

    @Test
    void textRefusedItsNewAddressStaysWhereItWas() throws IOException {
        write("a/en.md", page("A", "a", "one"));
        write("b/en.md", page("B", "b", "two"));
        pages.run();
        write("b/en.md", page("B", "a", "three"));

        assertThat(run()).containsExactly("b/en.md:3 slug.taken");
        assertThat(slug("b", EN)).isEqualTo("b");
        assertThat(body("b", EN)).isEqualTo("two");
    }

    @Test
    void addressOfATextThatHasToStayIsNotGivenAway() throws IOException {
        write("a/en.md", page("A", "one", "a"));
        write("c/en.md", page("C", "two", "c"));
        pages.run();
        write("b/en.md", page("B", "two", "b"));
        write("c/en.md", page("C", "one", "c"));

        assertThat(run()).containsExactly("b/en.md:3 slug.taken", "c/en.md:3 slug.taken");
        assertThat(slug("c", EN)).isEqualTo("two");
        assertThat(pages.keys()).containsExactly("a", "c");
    }

    @Test
    void pagesMaySwapTheirAddresses() throws IOException {
        write("a/en.md", page("A", "one", "a"));
        write("b/en.md", page("B", "two", "b"));
        pages.run();
        write("a/en.md", page("A", "two", "a"));
        write("b/en.md", page("B", "one", "b"));

        assertThat(run()).isEmpty();
        assertThat(slug("a", EN)).isEqualTo("two");
        assertThat(slug("b", EN)).isEqualTo("one");
    }

    @Test
    void addressOfAPageThatMovesAwayIsFree() throws IOException {
        write("b/en.md", page("B", "wanted", "b"));
        pages.run();
        write("a/en.md", page("A", "wanted", "a"));
        write("b/en.md", page("B", "elsewhere", "b"));

        assertThat(run()).isEmpty();
        assertThat(slug("a", EN)).isEqualTo("wanted");
    }

    @Test
    void addressOfAPageThatIsGoneIsFree() throws IOException {
        write("b/en.md", page("B", "wanted", "b"));
        pages.run();
        remove("b");
        write("a/en.md", page("A", "wanted", "a"));

        assertThat(run()).isEmpty();
        assertThat(slug("a", EN)).isEqualTo("wanted");
    }

    @Test
    void equalTitlesGetAddressesOfTheirOwn() throws IOException {
        write("a/en.md", page("Same", "one"));
        write("b/en.md", page("Same", "two"));

        assertThat(run()).containsExactly("warning b/en.md:2 slug.derived");
        assertThat(slug("a", EN)).isEqualTo("same");
        assertThat(slug("b", EN)).isEqualTo("same-b");
    }

    @Test
    void addressMadeFromATitleGivesWayToOneThatIsAskedFor() throws IOException {
        write("a/en.md", page("Same", "one"));
        write("b/en.md", page("B", "same", "two"));
        pages.run();

        assertThat(slug("b", EN)).isEqualTo("same");
        assertThat(slug("a", EN)).isEqualTo("same-a");
    }

    @Test
    void derivedAddressesStayOverImports() throws IOException {
        write("a/en.md", page("Same", "one"));
        write("b/en.md", page("Same", "two"));
        pages.run();
        write("a/en.md", page("Same", "one more"));
        write("b/en.md", page("Same", "two more"));
        pages.run();

        assertThat(slug("a", EN)).isEqualTo("same");
        assertThat(slug("b", EN)).isEqualTo("same-b");
    }

    @Test
    void derivedAddressStaysWhenTheOtherPageGoes() throws IOException {
        write("a/en.md", page("Same", "one"));
        write("b/en.md", page("Same", "two"));
        pages.run();
        remove("a");
        write("b/en.md", page("Same", "two more"));
        pages.run();

        assertThat(slug("b", EN)).isEqualTo("same-b");
    }

    @Test
    void newPageDoesNotTakeTheDerivedAddressOfALiveOne() throws IOException {
        write("b/en.md", page("Same", "one"));
        pages.run();
        write("a/en.md", page("Same", "two"));
        write("b/en.md", page("Same", "changed at the same time"));
        pages.run();

        assertThat(slug("b", EN)).isEqualTo("same");
        assertThat(slug("a", EN)).isEqualTo("same-a");
    }

    @Test
    void pageRenamedGetsANewAddress() throws IOException {
        write("a/en.md", page("Old", "text"));
        pages.run();
        write("a/en.md", page("New", "text"));
        pages.run();

        assertThat(slug("a", EN)).isEqualTo("new");
    }

    @ParameterizedTest
    @CsvSource({
        "en, search",
        "en, news",
        "en, a-z",
        "en, help",
        "lt, paieska",
        "lt, pagalba",
        "lv, meklesana",
        "sv, sok"
    })
    void addressOfThePortalsOwnPlacesIsRefused(String language, String slug) throws IOException {
        write("a/" + language + ".md", page("A", slug, "text"));

        assertThat(run()).containsExactly("a/" + language + ".md:3 slug.reserved");
        assertThat(pages.keys()).isEmpty();
    }

    @Test
    void titleThatMeetsAPlaceOfThePortalGetsALongerAddress() throws IOException {
        write("a/en.md", page("Search", "text"));

        assertThat(run()).containsExactly("warning a/en.md:2 slug.reserved");
        assertThat(slug("a", EN)).isEqualTo("search-a");
    }

    @Test
    void manyEqualTitlesAllGetAnAddress() throws IOException {
        String title = "x".repeat(200);
        for (int i = 0; i < 30; i++) {
            write("k" + "y".repeat(150) + i + "/en.md", page(title, "text " + i));
        }
        pages.run();

        assertThat(pages.keys()).hasSize(30);
        assertThat(pages.keys().stream().map(key -> slug(key, EN)))
                .doesNotHaveDuplicates()
                .allMatch(s -> s.length() <= 120);
    }

    @Test
    void deadLinkTakesThePageThatHasItAlone() throws IOException {
        write("a/en.md", page("A", "[b](page:b)"));
        write("b/en.md", page("B", "[gone](page:gone)"));
        write("c/en.md", page("C", "fine"));

        assertThat(run()).containsExactly("a/en.md:4 link.broken", "b/en.md:4 link.broken");
        assertThat(pages.keys()).containsExactly("c");
    }

    @Test
    void linkToAPageThatIsRefusedItsAddressIsDead() throws IOException {
        write("a/en.md", page("A", "same", "one"));
        write("b/en.md", page("B", "same", "two"));
        write("c/en.md", page("C", "[b](page:b)"));

        assertThat(run()).containsExactlyInAnyOrder("b/en.md:3 slug.taken", "c/en.md:4 link.broken");
        assertThat(pages.keys()).containsExactly("a");
    }

    @Test
    void addressOfADroppedPageIsFree() throws IOException {
        write("a/en.md", page("A", "same", "[gone](page:gone)"));
        write("b/en.md", page("B", "same", "text"));

        assertThat(run()).containsExactly("a/en.md:5 link.broken");
        assertThat(slug("b", EN)).isEqualTo("same");
    }

    @Test
    void linkToAPageWhoseTextsAreGoneIsDead() throws IOException {
        write("a/en.md", page("A", "text"));
        write("b/page.yaml", "type: news");
        write("b/en.md", page("B", "text"));
        pages.run();
        remove("b/en.md");
        write("a/en.md", page("A", "[b](page:b)"));

        assertThat(run()).containsExactly("a/en.md:4 link.broken");
        assertThat(body("a", EN)).isEqualTo("text");
    }

    @Test
    void pagesThatLinkToEachOtherComeTogether() throws IOException {
        write("a/en.md", page("A", "[b](page:b)"));
        write("b/en.md", page("B", "[a](page:a) [b](page:b)"));

        assertThat(run()).isEmpty();
        assertThat(pages.keys()).containsExactly("a", "b");
    }

    @Test
    void linkToAPageInAnotherLanguageIsAlive() throws IOException {
        write("a/en.md", page("A", "[b](page:b)"));
        write("b/lt.md", page("B", "tekstas"));

        assertThat(run()).isEmpty();
    }

    @Test
    void deadLinkInOneLanguageLeavesTheOthers() throws IOException {
        write("a/en.md", page("A", "[gone](page:gone)"));
        write("a/lv.md", page("A", "teksts"));

        assertThat(run()).containsExactly("a/en.md:4 link.broken");
        assertThat(pages.texts("a")).containsOnlyKeys(LV);
    }

    @Test
    void deadLinkIsToldOnce() throws IOException {
        write("a/en.md", page("A", "[b](page:b)"));
        write("b/en.md", page("B", "[c](page:c)"));
        write("c/en.md", page("C", "[gone](page:gone)"));

        assertThat(run()).doesNotHaveDuplicates().hasSize(3);
    }

    @Test
    void newDeadLinkKeepsTheLastGoodText() throws IOException {
        write("a/en.md", page("A", "good"));
        pages.run();
        write("a/en.md", page("A", "[gone](page:gone)"));

        assertThat(run()).containsExactly("a/en.md:4 link.broken");
        assertThat(body("a", EN)).isEqualTo("good");
    }

    @Test
    void pageLinkedToMayBeRemovedAndIsTold() throws IOException {
        write("a/en.md", page("A", "x\n\n[b](page:b)"));
        write("b/en.md", page("B", "text"));
        pages.run();
        remove("b");

        assertThat(run()).containsExactly("a/en.md:6 link.broken");
        assertThat(pages.keys()).containsExactly("a");
    }

    @Test
    void relatedPageThatIsMissingIsAWarning() throws IOException {
        write("a/page.yaml", "related: [b, gone]");
        write("a/en.md", page("A", "text"));
        write("b/en.md", page("B", "text"));

        assertThat(run()).containsExactly("warning a/page.yaml:0 link.broken");
        assertThat(pages.keys()).containsExactly("a", "b");
    }

    @Test
    void folderWithoutATextIsNoPage() throws IOException {
        write("a/page.yaml", "type: news");
        write("b/en.md", page("B", "[a](page:a)"));

        assertThat(run()).containsExactly("b/en.md:4 link.broken");
        assertThat(pages.keys()).isEmpty();
    }

    @Test
    void fileThatBecameALinkKeepsTheLastGoodText() throws IOException {
        write("a/en.md", page("A", "good"));
        write("a/lt.md", page("A", "gera"));
        pages.run();
        remove("a/en.md");
        Files.createSymbolicLink(root.resolve("pages/a/en.md"), Path.of("/etc/passwd"));

        assertThat(run()).containsExactly("a/en.md:0 file.symlink");
        assertThat(body("a", EN)).isEqualTo("good");
    }

    @Test
    void wrongSiteKeepsTheLastGoodSections() throws IOException {
        pages.run();
        Files.writeString(root.resolve("site.yaml"), "sections: [");
        pages.run();

        assertThat(pages.site().section("help")).isPresent();
    }

    @Test
    void aFigureThatThereIsNotRefusesTheTextWithItsLine() throws IOException {
        write("hall/en.md", page("Hall", "Wide.\n\nIt has {doors?year=2024: number} doors.\n"));

        assertThat(run()).containsExactly("hall/en.md:6 figure.unknown");
        assertThat(body("hall", Language.EN)).isNull();
    }

    @Test
    void soDoesOneInASummary() throws IOException {
        write("hall/en.md", "---\ntitle: Hall\nsummary: 'With {doors: number} doors'\n---\nWide.\n");

        assertThat(run()).containsExactly("hall/en.md:3 figure.unknown");
    }

    @Test
    void whatIsNoFigureBehindItsBraceIsToldAndNotPrinted() throws IOException {
        write("hall/en.md", page("Hall", "It has {doors | number} doors.\n"));

        assertThat(run()).containsExactly("hall/en.md:4 figure.form");
    }

    @Test
    void anyFileIsReadOrRefused() throws IOException {
        Random random = new Random(11);
        List<String> parts = List.of(
                "---\n",
                "---",
                "\n",
                "\r\n",
                "title: ",
                "title: A\n",
                "slug: a\n",
                "summary:",
                "keywords: [",
                "]",
                "{",
                "}",
                "&a ",
                "*a",
                "'",
                "\"",
                "#",
                ": ",
                "- ",
                "\t",
                ":::info\n",
                ":::",
                "[x](page:b)",
                "\u0000",
                "\uFEFF",
                "🙂",
                "\\",
                "!!x ",
                "| a |\n",
                "%");
        for (int i = 0; i < 400; i++) {
            String text = random.ints(25, 0, parts.size()).mapToObj(parts::get).collect(Collectors.joining());
            write("p" + i + "/en.md", i % 2 == 0 ? text : "---\ntitle: A\n" + text);
            write("p" + i + "/page.yaml", i % 3 == 0 ? text : "sources:\n  - title: A\n    " + text);
        }

        assertThatCode(pages::run).doesNotThrowAnyException();
    }
}
