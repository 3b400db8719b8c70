package eu.tiltas.search.concept;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.language.Language;
import eu.tiltas.search.concept.Concept.Use;
import eu.tiltas.search.concept.ConceptFinder.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConceptFinderTest {

    /** A text and the concepts in it, in its order. */
    @ParameterizedTest
    @CsvFileSource(resources = "texts.tsv", delimiter = '\t', numLinesToSkip = 1)
    void textSpeaksOf(String language, String text, String concepts) {
        assertThat(ids(text, language)).containsExactly(concepts == null ? new String[0] : concepts.split(" "));
    }

    @Test
    void longestLabelIsFound() {
        assertThat(found("The EU readmission agreement was signed", "en")
                        .get(0)
                        .concept()
                        .id())
                .isEqualTo("eu-readmission-agreement");
    }

    @Test
    void whatAConceptIsACaseOfIsKnown() {
        assertThat(OwnConcepts.FINDER.concepts().broader("eu-readmission-agreement"))
                .startsWith("readmission-agreement")
                .doesNotContain("eu-readmission-agreement");
    }

    @Test
    void placeIsThatOfTheLabel() {
        String text = "Nuo 2022 m. vietoj EASO veikia EUAA.";
        assertThat(found(text, "lt"))
                .extracting(found -> text.substring(found.start(), found.end()))
                .containsExactly("EASO", "EUAA");
    }

    @Test
    void labelThatWasMetIsTold() {
        assertThat(found("vietoj EASO", "lt").get(0).label().use()).isEqualTo(Use.FORMER);
    }

    @ParameterizedTest
    @CsvSource({
        "en, Turkey, country:TR",
        "sv, Vitryssland, country:BY",
        "sv, Turkiet, country:TR",
        "en, Macao, country:MO",
        "lv, Honkonga, country:HK",
    })
    void oldAndShortNamesOfCountriesAreFound(String language, String text, String country) {
        assertThat(ids(text, language)).containsExactly(country);
    }

    @Test
    void countryIsCalledByItsPresentName() {
        assertThat(OwnConcepts.FINDER
                        .concepts()
                        .find("country:BY")
                        .orElseThrow()
                        .name(Language.SV))
                .isEqualTo("Belarus");
    }

    @Test
    void subjectOfTheThesaurusWithTheSameNamesIsTheSameConcept() {
        assertThat(OwnConcepts.FINDER.concepts().find("eurovoc:5458")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyNameOfATermFindsIt(Language language) {
        assertThat(OwnConcepts.FILES.concepts().stream()
                        .filter(concept -> concept.kind() == Concept.Kind.TERM)
                        .filter(concept ->
                                OwnConcepts.FINDER.asked(concept.name(language), language).concepts().stream()
                                        .noneMatch(asked -> asked.concept().id().equals(concept.id())))
                        .map(Concept::id))
                .isEmpty();
    }

    @Test
    void placesFollowEachOtherInAnyText() {
        Random random = new Random(5);
        String[] pieces = {
            "EU", ":s ", "readmisijos ", "sutartis", " ", ", ", "IOM ", "\uD83D", "återtagande", "avtal", "–", "a\u0301"
        };
        for (int i = 0; i < 500; i++) {
            String text = IntStream.range(0, 30)
                    .mapToObj(j -> pieces[random.nextInt(pieces.length)])
                    .reduce("", String::concat);
            int last = 0;
            for (Found found : OwnConcepts.FINDER.in(text, Language.values()[i % 4])) {
                assertThat(found.start()).isGreaterThanOrEqualTo(last).isLessThan(found.end());
                assertThat(found.end()).isLessThanOrEqualTo(text.length());
                last = found.start();
            }
        }
    }

    @Test
    void manyThreadsFindTheSame() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            texts.add("Lietuvos ir Latvijos readmisijos susitarimai " + i + ", TMO, Baltarusijos piliečiai");
        }
        List<String> expected = ids(texts.get(0), "lt");
        assertThat(texts.parallelStream().map(text -> ids(text, "lt"))).allMatch(expected::equals);
    }

    private static List<String> ids(String text, String language) {
        return List.copyOf(OwnConcepts.FINDER.ids(text, Language.of(language).orElseThrow()));
    }

    private static List<Found> found(String text, String language) {
        return OwnConcepts.FINDER.in(text, Language.of(language).orElseThrow());
    }
}
