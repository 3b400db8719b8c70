package eu.tiltas.page.check;

import static eu.tiltas.language.Language.EN;
import static eu.tiltas.language.Language.LT;
import static eu.tiltas.language.Language.LV;
import static eu.tiltas.language.Language.SV;
import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.language.Language;
import eu.tiltas.link.Cautions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is found in a text before it is published, and what is rightly left alone. */
class TextChecksTest {

    private static final TextChecks CHECKS = new TextChecks(new Cautions(List.of()));

    private static CheckedText text(Language language, String summary, String body) {
        return CheckedText.of(language, "Emn", summary, body, Optional.empty());
    }

    private static List<String> advice(CheckedText text) {
        return CHECKS.advice(text).stream()
                .map(finding -> finding.line() + " " + finding.reason().key().replace("desk.check.", ""))
                .toList();
    }

    private static List<String> errors(String body) {
        return CHECKS.errors(text(EN, "S", body)).stream()
                .map(finding -> finding.line() + " " + finding.reason().key().replace("desk.check.", ""))
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void aMissingSummaryIsAdvice(Language language) {
        assertThat(advice(text(language, "", ""))).containsExactly("0 summary");
        assertThat(advice(text(language, "Emn", ""))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "## A//### B//#### C//## D//### E |",
                "# A//### B |",
                "# A//#### B | 3 heading",
                "## A//#### B//### C | 3 heading",
                "### A//## B | 1 heading",
                "```//#### A//``` |"
            })
    void aHeadingGoesDownOneLevelAtATime(String body, String found) {
        assertThat(advice(text(EN, "S", body.replace("/", "\n"))))
                .isEqualTo(found == null ? List.of() : List.of(found));
    }

    @Test
    void aPictureWithoutWordsStopsPublishing() {
        assertThat(errors("Text\n\n![](https://example.org/a.png)")).containsExactly("3 alternative");
        assertThat(errors("![Two people](https://example.org/a.png)")).isEmpty();
        assertThat(errors("![](file:bridge)"))
                .as("the file has words of its own")
                .isEmpty();
    }

    @Test
    void aLinkToNoHeadingOfThePageStopsPublishing() {
        assertThat(errors("[a](#where)\n\n## Here\n\n[b](#here) [c](#toc) [d](#own)\n\n<a id=\"own\"></a>"))
                .containsExactly("1 anchor");
    }

    static Stream<Arguments> sentences() {
        return Stream.of(
                Arguments.of(LT, "Prašymą galima pateikti Migracijos departamento skyriuje arba internetu."),
                Arguments.of(LV, "Iesniegumu var iesniegt Pilsonības un migrācijas lietu pārvaldes nodaļā."),
                Arguments.of(SV, "Ansökan kan lämnas på Migrationsverkets kontor eller skickas via nätet."),
                Arguments.of(EN, "The application can be handed in at an office or sent over the internet."));
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void aSentenceInAnotherLanguageIsFoundAndOneInItsOwnIsNot(Language language, String sentence) {
        for (Language of : Language.values()) {
            assertThat(advice(text(of, "S", "## A\n\n" + sentence)))
                    .isEqualTo(of == language ? List.of() : List.of("3 language"));
        }
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void aSentenceMarkedAsAnotherLanguageIsLeftAlone(Language language, String sentence) {
        Language other = language == LT ? SV : LT;
        assertThat(advice(text(other, "S", "[" + sentence + "]{lang=" + language.code() + "}")))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void aBlockThatIsThatOfTheSourceIsUntranslated(Language language, String sentence) {
        CheckedText source = text(language, "S", "Intro.\n\n- " + sentence + "\n- Global Lithuania 2024");
        CheckedText same =
                CheckedText.of(language, "T", "S", "- " + sentence + "\n- Global Lithuania 2024", Optional.of(source));
        CheckedText changed =
                CheckedText.of(language, "T", "S", "- " + sentence.replace(".", "!"), Optional.of(source));

        assertThat(advice(same)).containsExactly("1 untranslated");
        assertThat(advice(changed)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void aSentenceIsLongWhenItsWordsAreMoreThanTheLanguagesLimit(Language language, String sentence) {
        String words = sentence.replace(".", "");
        String body = "One\nline.\n" + words + ", " + words + ", " + words + ".";
        assertThat(advice(text(language, "S", body)).stream().filter(found -> found.endsWith("sentence")))
                .containsExactly("3 sentence");
        assertThat(advice(text(language, "S", sentence + " " + sentence + " " + sentence)))
                .isEmpty();
    }

    @Test
    void whatIsFoundTellsTheWordsItBeginsWith() {
        Finding finding = CHECKS.advice(text(SV, "S", "Text. *Prašymą* galima pateikti skyriuje arba internetu."))
                .get(0);
        assertThat(finding.words()).isEqualTo("Prašymą galima pateikti skyriuje arba internetu");
        assertThat(finding.stops()).isFalse();
    }

    @Test
    void abbreviationsAndNumbersEndNoSentence() {
        assertThat(Sentences.of("Nuo 2025 m. gruodžio 1 d. galioja. Toliau.", LT))
                .hasSize(2);
        assertThat(Sentences.of("Den 1.5.2024 kl. 10.30 gäller det.", SV)).hasSize(1);
        assertThat(Sentences.of("No 2025. gada 1. decembra.", LV)).hasSize(1);
        assertThat(Sentences.of("This costs 3.5 euros, e.g. here.", EN)).hasSize(1);
    }
}
