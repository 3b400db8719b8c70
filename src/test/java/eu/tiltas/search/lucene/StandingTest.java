package eu.tiltas.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StandingTest {

    @Test
    void keepsInWhichPartsATermStandsAndHowOften() {
        int standing = Standing.together(
                Standing.once(Part.TITLE), Standing.together(Standing.once(Part.TEXT), Standing.once(Part.SUMMARY)));

        assertThat(Standing.times(standing)).isEqualTo(3);
        assertThat(Standing.holds(Standing.parts(standing), Part.TITLE)).isTrue();
        assertThat(Standing.holds(Standing.parts(standing), Part.SUMMARY)).isTrue();
        assertThat(Standing.holds(Standing.parts(standing), Part.KEYWORDS)).isFalse();
    }

    @Test
    void countsNoFurtherThanItsBound() {
        int standing = Standing.once(Part.HEADINGS);
        for (int i = 0; i < 1000; i++) {
            standing = Standing.together(standing, Standing.once(Part.TEXT));
        }

        assertThat(Standing.times(standing)).isEqualTo(Standing.MOST_TIMES);
        assertThat(Standing.holds(Standing.parts(standing), Part.HEADINGS)).isTrue();
        assertThat(Standing.holds(Standing.parts(standing), Part.TITLE)).isFalse();
    }

    @Test
    void lengthsKeepTextAndTitleApart() {
        long lengths = Lengths.of(7, 123_456);

        assertThat(Lengths.title(lengths)).isEqualTo(7);
        assertThat(Lengths.text(lengths)).isEqualTo(123_456);
        assertThat(Lengths.title(Lengths.of(1000, 5))).isEqualTo(255);
    }
}
