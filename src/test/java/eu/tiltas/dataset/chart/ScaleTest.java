package eu.tiltas.dataset.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values find their places. */
class ScaleTest {

    @Test
    void ticksAreRound() {
        assertThat(Scale.rounded(152_707, 4, 0, 100).ticks(4))
                .containsExactlyElementsOf(List.of(0.0, 50_000.0, 100_000.0, 150_000.0, 200_000.0));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 1, 7, 99, 4259, 87_367, 152_707, 1e6})
    void theUppermostTickIsAboveAllValues(double highest) {
        Scale scale = Scale.rounded(highest, 4, 0, 100);
        List<Double> ticks = scale.ticks(4);
        assertThat(ticks.get(ticks.size() - 1)).isGreaterThanOrEqualTo(highest);
        assertThat(ticks).hasSizeBetween(2, 8);
    }

    @Test
    void theEndsAreWhereTheyShouldBe() {
        Scale scale = new Scale(-4, 4, 10, 90);
        assertThat(scale.at(-4)).isEqualTo(10);
        assertThat(scale.at(0)).isEqualTo(50);
        assertThat(scale.at(4)).isEqualTo(90);
    }
}
