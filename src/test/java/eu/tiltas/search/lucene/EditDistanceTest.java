package eu.tiltas.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {

    @ParameterizedTest
    @CsvSource({
        "avtal, avtal, 0",
        "avtal, avatl, 1",
        "avtal, avta, 1",
        "avtal, aavtal, 1",
        "avtal, avtel, 1",
        "avtal, atval, 1",
        "avtal, talav, 4",
        "'', abc, 3"
    })
    void countsMistakes(String one, String other, int distance) {
        assertThat(EditDistance.between(one, other, 40)).isEqualTo(distance);
        assertThat(EditDistance.between(other, one, 40)).isEqualTo(distance);
    }

    @Test
    void boundNeverChangesWhatIsWithinIt() {
        Random random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            String one = word(random);
            String other = word(random);
            int whole = EditDistance.between(one, other, 40);
            int bound = random.nextInt(4);
            int bounded = EditDistance.between(one, other, bound);

            assertThat(Math.min(bounded, bound + 1)).as(one + " " + other).isEqualTo(Math.min(whole, bound + 1));
        }
    }

    @Test
    void isWhatTheDefinitionSays() {
        Random random = new Random(4);
        for (int i = 0; i < 5_000; i++) {
            String one = word(random);
            String other = word(random);

            assertThat(EditDistance.between(one, other, 40))
                    .as(one + " " + other)
                    .isEqualTo(defined(one, other));
        }
    }

    /** Optimal string alignment, letter by letter from the end. */
    private static int defined(String one, String other) {
        int m = one.length();
        int n = other.length();
        if (m == 0 || n == 0) {
            return Math.max(m, n);
        }
        int same = one.charAt(m - 1) == other.charAt(n - 1) ? 0 : 1;
        int least = Math.min(
                defined(one.substring(0, m - 1), other.substring(0, n - 1)) + same,
                Math.min(defined(one.substring(0, m - 1), other), defined(one, other.substring(0, n - 1))) + 1);
        boolean swapped =
                m > 1 && n > 1 && one.charAt(m - 1) == other.charAt(n - 2) && one.charAt(m - 2) == other.charAt(n - 1);
        return swapped ? Math.min(least, defined(one.substring(0, m - 2), other.substring(0, n - 2)) + 1) : least;
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int length = random.nextInt(7); length > 0; length--) {
            word.append((char) ('a' + random.nextInt(3)));
        }
        return word.toString();
    }
}
