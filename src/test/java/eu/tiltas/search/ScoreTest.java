package eu.tiltas.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.tiltas.language.Language;
import eu.tiltas.search.Judgement.Kind;
import eu.tiltas.search.Score.Shown;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ScoreTest {

    private static final Offset<Double> NEAR = within(1e-4);
    private static final Judgement JUDGEMENT =
            new Judgement("tiltas", Language.LT, Kind.PLAIN, Map.of("answer", 3, "good", 2, "near", 1));

    @Test
    void bestOrderGainsAll() {
        assertThat(score("answer", "good", "near").ndcg()).isCloseTo(1, NEAR);
    }

    /** (3 + 7 / log2 3 + 1 / log2 4) / (7 + 3 / log2 3 + 1 / log2 4) */
    @Test
    void answerInSecondPlaceGainsLess() {
        assertThat(score("good", "answer", "near").ndcg()).isCloseTo(0.8428, NEAR);
    }

    @Test
    void goodPageFirstIsSuccess() {
        assertThat(score("good", "other").first()).isEqualTo(1);
    }

    @Test
    void pageThatOnlyTouchesTheMatterIsNoSuccess() {
        assertThat(score("near").ten()).isZero();
    }

    @Test
    void firstGoodPageInThirdPlaceCountsAThird() {
        assertThat(score("other", "near", "good", "answer").reciprocal()).isCloseTo(1 / 3.0, NEAR);
    }

    @Test
    void eleventhPlaceCountsForNothing() {
        List<String> ten = IntStream.range(0, 10).mapToObj(i -> "other-" + i).toList();
        assertThat(score(Stream.concat(ten.stream(), Stream.of("answer")).toArray(String[]::new)))
                .isEqualTo(new Score(0, 0, 0, 0, 0));
    }

    @Test
    void samePageInAnotherLanguageGainsNothingMore() {
        assertThat(score("answer", "answer", "good", "near").ndcg()).isCloseTo(1, NEAR);
    }

    @Test
    void pageInAnotherLanguageIsNoSuccessInTheOwn() {
        assertThat(Score.of(JUDGEMENT, List.of(new Shown("answer", Language.SV)))
                        .own())
                .isZero();
    }

    private static Score score(String... keys) {
        return Score.of(
                JUDGEMENT,
                Arrays.stream(keys).map(key -> new Shown(key, Language.LT)).toList());
    }
}
