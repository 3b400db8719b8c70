package eu.tiltas.search.concept;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.language.Language;
import eu.tiltas.search.concept.Concept.Label;
import eu.tiltas.search.concept.QueryConcepts.Asked;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class QueryConceptsTest {

    /** The reader's language, a query, the language it is in, and the concepts it speaks of. */
    @ParameterizedTest
    @CsvFileSource(resources = "queries.tsv", delimiter = '\t', numLinesToSkip = 1)
    void queryIsUnderstood(String reader, String query, String language, String concepts) {
        QueryConcepts asked = asked(query, reader);
        assertThat(asked.concepts().stream().map(one -> one.concept().id()).distinct())
                .containsExactlyInAnyOrder(concepts == null ? new String[0] : concepts.split(" "));
        assertThat(asked.language().code()).isEqualTo(language);
    }

    @Test
    void formerNameSaysSinceWhenThereIsAnother() {
        assertThat(only("EASO", "sv").former()).map(Label::until).contains("2022-01-19");
    }

    @Test
    void formerNameInFullSaysItToo() {
        assertThat(only("Eiropas Patvēruma atbalsta birojā", "lv").former())
                .map(Label::until)
                .contains("2022-01-19");
    }

    @Test
    void presentNameIsNoFormerOne() {
        assertThat(only("EUAA", "lt").former()).isEmpty();
    }

    @Test
    void nameIsTheReaders() {
        assertThat(only("SMO", "lt").concept().name(Language.LT)).isEqualTo("Tarptautinė migracijos organizacija");
    }

    @Test
    void abbreviationBesideTheNameIsTheInternationalOne() {
        assertThat(only("SMO", "lt").concept().abbreviation(Language.LT)).contains("IOM");
    }

    @Test
    void wordsOfOtherLanguagesAreThereToSearchFor() {
        assertThat(only("återtagandeavtal", "sv").otherWords(Language.LT))
                .startsWith("readmisijos susitarimas")
                .contains("readmisijos sutartis");
    }

    @Test
    void wordsThatWereAskedForAreNotRepeated() {
        assertThat(only("readmission agreement", "en").otherWords(Language.EN))
                .doesNotContain("readmission agreement")
                .contains("agreement on the readmission of persons");
    }

    @Test
    void placeIsThatOfTheWords() {
        String query = "kur rasti readmisijos sutartis";
        Asked asked = asked(query, "lt").concepts().get(0);
        assertThat(query.substring(asked.start(), asked.end())).isEqualTo("readmisijos sutartis");
    }

    @Test
    void sharedLabelStandsForBothConceptsAtOnePlace() {
        assertThat(asked("perkėlimas", "lt").concepts())
                .extracting(one -> one.concept().id(), Asked::start)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("resettlement", 0),
                        org.assertj.core.groups.Tuple.tuple("relocation", 0));
    }

    @ParameterizedTest
    @CsvSource({"''", "'   '", "'?!'", "'\"'", "12345", "'\uD83D'", "日本", "'- -'"})
    void queryOfNothingSpeaksOfNothing(String query) {
        assertThat(asked(query, "lt")).isEqualTo(QueryConcepts.none(Language.LT));
    }

    private static Asked only(String query, String reader) {
        List<Asked> concepts = asked(query, reader).concepts();
        assertThat(concepts).hasSize(1);
        return concepts.get(0);
    }

    private static QueryConcepts asked(String query, String reader) {
        return OwnConcepts.FINDER.asked(query, Language.of(reader).orElseThrow());
    }
}
