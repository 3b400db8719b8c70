package eu.tiltas.search.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.config.Clock;
import eu.tiltas.language.Language;
import eu.tiltas.search.relevance.SmallWords.Use;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is left of questions, with the portal's own list. */
class SmallWordsTest {

    private static final SmallWords WORDS =
            RelevanceBook.of(Path.of("content"), new Clock()).now().smallWords();

    @ParameterizedTest
    @CsvSource({
        "LT, kiek valstybių pasirašė sutartį, valstybių pasirašė sutartį",
        "LT, kur kreiptis dėl leidimo gyventi, leidimo gyventi",
        "LT, Kas yra readmisija, readmisija",
        "LT, ka daryti jei pameciau pasa, pameciau pasa",
        "LT, mokesčiai Lietuvoje ir Latvijoje, mokesčiai Lietuvoje Latvijoje",
        "LV, cik cilvēku aizbrauca no Lietuvas, cilvēku aizbrauca Lietuvas",
        "LV, ko darīt ja sūta atpakaļ, sūta atpakaļ",
        "LV, kapec atgriezas, atgriezas",
        "SV, hur många sökte asyl, sökte asyl",
        "SV, vad händer om jag inte lämnar landet, lämnar landet",
        "SV, nar borjar pakten galla, borjar pakten galla",
        "EN, how many people applied for asylum, people applied asylum",
        "EN, What is the difference between return and removal, return removal",
        "EN, is there a readmission agreement with Belarus, readmission agreement Belarus"
    })
    void questionsLoseTheWordsThatSayNothing(Language language, String typed, String meant) {
        assertThat(meant(language, typed)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "LT, kas mes",
        "LV, kas ir kas",
        "SV, vem är vi",
        "EN, who is who",
        "EN, how to",
        "EN, WHO vaccination",
        "EN, IT jobs",
        "LT, ES parama"
    })
    void nothingIsLostOfWhatHasNoOtherWordsOrIsInCapitals(Language language, String typed) {
        assertThat(meant(language, typed)).isEqualTo(typed);
    }

    @Test
    void joiningWordsAreLookedForAndQuestionWordsAreNot() {
        assertThat(WORDS.uses(Language.SV, List.of("hur", "många", "i", "Sverige")))
                .containsExactly(Use.SILENT, Use.SILENT, Use.LIGHT, Use.MEANT);
    }

    private static String meant(Language language, String typed) {
        List<String> words = List.of(typed.split(" "));
        List<Use> uses = WORDS.uses(language, words);
        List<String> meant = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (uses.get(i) == Use.MEANT) {
                meant.add(words.get(i));
            }
        }
        return String.join(" ", meant);
    }
}
