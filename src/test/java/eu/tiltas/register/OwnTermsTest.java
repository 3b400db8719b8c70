package eu.tiltas.register;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.content.ImportReport;
import eu.tiltas.language.Language;
import eu.tiltas.search.SearchDocument;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The terms of this repository: a reader meets them in the reader's own language. */
class OwnTermsTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-27");

    private static ImportedRegisters imported;
    private static ImportReport report;

    @BeforeAll
    static void read() {
        imported = new ImportedRegisters(Path.of("content"));
        report = imported.run();
    }

    @AfterAll
    static void close() {
        imported.close();
    }

    private static Register terms() {
        return imported.registers().at("terms").orElseThrow();
    }

    private static Stream<Subject> undefinedIn(Language language) {
        return terms().subjects().stream().filter(term -> term.text("definition", DAY, DAY)
                .flatMap(definition -> definition.in(language))
                .isEmpty());
    }

    @Test
    void theyHaveNoProblems() {
        assertThat(report.problems().stream().map(problem -> problem.describe(Language.EN)))
                .isEmpty();
        assertThat(terms().subjects()).hasSizeGreaterThan(300);
    }

    @ParameterizedTest
    @EnumSource
    void eachIsDefined(Language language) {
        assertThat(undefinedIn(language)).extracting(Subject::key).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theirTermsOfUseAreToldInWordsOfTheReader(Language language) {
        Field use = terms().declaration().fields().get("licence");

        assertThat(use.options().values())
                .isNotEmpty()
                .allSatisfy(option -> assertThat(option.label().byLanguage()).containsKey(language));
    }

    @ParameterizedTest
    @EnumSource
    void theirTermsOfUseAreNoTextThatSearchFinds(Language language) {
        Field use = terms().declaration().fields().get("licence");
        RegisterDocuments documents = new RegisterDocuments();
        documents.registers = imported.registers();

        assertThat(terms().subjects())
                .flatExtracting(term -> documents.documents(term.name()))
                .extracting(SearchDocument.class::cast)
                .filteredOn(document -> document.language() == language)
                .flatExtracting(SearchDocument::passages)
                .extracting(SearchDocument.Passage::text)
                .hasSize(terms().subjects().size())
                .allSatisfy(text -> assertThat(text).doesNotContain(use.labelIn(language) + ":"));
    }

    @Test
    void linkedDataTellsTheirTermsOfUseInTheWordsOfEachLanguage() {
        Subject term = terms().subject("frontex").orElseThrow();

        var linked = new RegisterLinked(terms().on(DAY, DAY), "https://tiltas.example")
                .subject(term)
                .build();

        assertThat(linked.getJsonArray("dct:rights"))
                .hasSize((int) term.facts("licence").count() * Language.values().length)
                .extracting(value -> value.asJsonObject().getString("@language"))
                .containsOnly("lt", "lv", "sv", "en");
    }
}
