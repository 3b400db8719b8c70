package eu.tiltas;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.config.Clock;
import eu.tiltas.content.ImportReport;
import eu.tiltas.language.Language;
import eu.tiltas.page.ImportedPages;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Facts and the pages that quote them, changed by one import. */
class FactsAndPagesTest {

    private ContentOnDisk content;
    private OwnFacts facts;
    private ImportedPages pages;

    @BeforeEach
    void openTheRiver(@TempDir Path folder) {
        content = ContentOnDisk.at(folder);
        content.write(
                "registers/bridges/register.yaml",
                """
                title: {en: Bridges}
                summary: {en: All bridges}
                slug: {lt: tiltai, lv: tilti, sv: broar, en: bridges}
                count: {en: '{0, plural, one {# bridge} other {# bridges}}'}
                sources: {book: {title: Gazetteer, asOf: 2026-01}}
                fields:
                  name: {type: localized, required: true, label: {en: Name}}
                  built: {type: date, label: {en: Built}}
                title-field: name
                columns: [name]
                sort: name
                """);
        bridge("old", "\n  built: 1890-05-02");
        content.page("river", "en", "river", "River", "Its bridge was built on {bridges/old: built}.");
        facts = OwnFacts.at(folder);
        pages = new ImportedPages(folder, new Clock(), facts.quotables(), facts.holders());
        facts.registers().quotedBy(pages.quoting());
        facts.registers().linkedTo(pages::target);
        assertThat(problems()).isEmpty();
    }

    @AfterEach
    void close() {
        facts.registers().close();
    }

    private void bridge(String key, String more) {
        content.write(
                "registers/bridges/" + key + ".yaml",
                "recorded: 2026-11-01\nsource: book\nfacts:\n  name: {en: Bridge}" + more + "\n");
    }

    private List<String> problems() {
        return pages.run().problems().stream()
                .map(problem -> problem.describe(Language.EN))
                .toList();
    }

    private boolean has(String subject, String field) {
        return facts.registers().registers().subject("bridges/" + subject).stream()
                .anyMatch(bridge ->
                        bridge.facts(field).anyMatch(fact -> fact.superseded().isEmpty()));
    }

    @Test
    void aFactAndTheSentenceAboutItGoTogether() {
        bridge("old", "");
        content.page("river", "en", "river", "River", "It has a bridge.");

        assertThat(problems()).isEmpty();
        assertThat(has("old", "built")).isFalse();
        assertThat(pages.run().changed()).as("there is nothing left to do").isZero();
    }

    @Test
    void aSubjectGoesWithItsPage() {
        bridge("new", "");
        content.remove("registers/bridges/old.yaml").remove("pages/river");

        ImportReport report = pages.run();

        assertThat(report.problems()).isEmpty();
        assertThat(report.removed()).isEqualTo(2);
        assertThat(facts.registers().registers().subject("bridges/old")).isEmpty();
        assertThat(facts.registers().registers().subject("bridges/new")).isPresent();
    }

    @Test
    void aFactStaysWhereTheNewSentenceIsRefused() {
        bridge("old", "");
        content.page("river", "en", "river", "River", "It has a [bridge](page:nowhere).");

        assertThat(problems())
                .hasSize(2)
                .anySatisfy(problem -> assertThat(problem).contains("pages/river/en.md:", "nowhere"))
                .anySatisfy(problem -> assertThat(problem).contains("registers/bridges/old.yaml", "page:river"));
        assertThat(has("old", "built")).isTrue();
    }

    @Test
    void whatIsWrongBesidesIsToldOnce() {
        bridge("old", "");
        bridge("bad", "\n  colour: red");

        assertThat(problems())
                .hasSize(2)
                .anySatisfy(problem -> assertThat(problem).contains("bad.yaml", "colour"))
                .anySatisfy(problem -> assertThat(problem).contains("old.yaml", "page:river"));
    }

    @Test
    void aPageFollowsTheFactThatItQuotes() {
        bridge("old", "\n  built: 1891");
        assertThat(problems()).isEmpty();
        assertThat(pages.followed()).containsExactly("river");
    }

    @Test
    void aPageThatASubjectNamesAndThatIsNotThereIsToldWithItsLineAtEveryImport() {
        content.write(
                "registers/bridges/old.yaml",
                """
                recorded: 2026-11-01
                source: book
                pages:
                - river
                - delta
                facts: {name: {en: Bridge}, built: 1890-05-02}
                """);

        List<String> told = problems();

        assertThat(told).containsExactly("registers/bridges/old.yaml:5: There is no page ‘delta’ to link to");
        assertThat(facts.registers().registers().subject("bridges/old"))
                .map(bridge -> bridge.pages())
                .contains(List.of("river", "delta"));
        assertThat(problems()).as("told again").isEqualTo(told);

        content.page("delta", "en", "delta", "Delta", "It has no bridge.");
        assertThat(problems()).isEmpty();

        content.remove("pages/delta");
        assertThat(problems()).as("gone while the file stays as it was").isEqualTo(told);
    }

    @Test
    void aPageThatARegisterNamesAndThatIsNotThereIsTold() {
        String declaration = "registers/bridges/register.yaml";
        content.write(declaration, content.read(declaration) + "pages: [sea, river]\n");

        assertThat(problems()).singleElement().asString().matches("registers/bridges/register.yaml:[0-9]+: .*‘sea’.*");
    }
}
