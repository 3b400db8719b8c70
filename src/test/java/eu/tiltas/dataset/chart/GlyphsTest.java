package eu.tiltas.dataset.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;

/** Words are measured without a browser. */
class GlyphsTest {

    @Test
    void aMarkTakesNoRoom() {
        assertThat(Glyphs.width("ąčęėįšųūžāēģķļņö", 10, false))
                .isCloseTo(Glyphs.width("aceeisuuzaegklno", 10, false), offset(0.001));
    }

    @Test
    void wordsGrowWithTheirSize() {
        assertThat(Glyphs.width("Vilnius", 20, false)).isCloseTo(2 * Glyphs.width("Vilnius", 10, false), offset(0.001));
    }

    @Test
    void linesAreNoWiderThanTheirRoom() {
        assertThat(Glyphs.wrap("No documents showing the purpose and conditions of stay", 15, 150))
                .hasSizeGreaterThan(2)
                .allMatch(line -> Glyphs.width(line, 15, false) <= 150);
    }

    @Test
    void aWordWiderThanItsRoomStandsByItself() {
        assertThat(Glyphs.wrap("a uppehållstillståndshandläggningen b", 15, 60)).hasSize(3);
    }
}
