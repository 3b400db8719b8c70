package eu.tiltas.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.language.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

class QualityTest {

    private static Tally tally(String subject, Language language, long yes, long no) {
        return new Tally(subject, language, yes, no);
    }

    @Test
    void fewAnswersAreNotTold() {
        Quality quality = Quality.of(List.of(
                tally("page:a", Language.LT, 8, 1),
                tally("page:b", Language.LT, 9, 1),
                tally("page:a", Language.SV, 1, 0)));

        assertThat(quality.pages()).containsExactly(tally("page:b", Language.LT, 9, 1));
        assertThat(quality.languages()).containsExactly(tally("language:lt", Language.LT, 17, 2));
    }

    @Test
    void aLanguageOfOnePageIsALanguageStill() {
        assertThat(Quality.of(List.of(tally("page:b", Language.LT, 9, 1))).languages())
                .containsExactly(tally("language:lt", Language.LT, 9, 1));
    }

    @Test
    void withoutAnswersNothingIsTold() {
        assertThat(Quality.of(List.of())).isEqualTo(new Quality(List.of(), List.of()));
    }

    @Test
    void theShareIsOfAHundred() {
        assertThat(tally("page:a", Language.LT, 2, 1).percent()).isEqualTo(67);
        assertThat(tally("page:a", Language.LT, 0, 3).percent()).isZero();
        assertThat(tally("page:a", Language.LT, 3, 0).percent()).isEqualTo(100);
    }
}
