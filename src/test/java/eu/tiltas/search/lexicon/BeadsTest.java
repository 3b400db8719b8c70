package eu.tiltas.search.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.search.lexicon.Beads.Bead;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BeadsTest {

    private record Piece(int length, boolean heading) implements Beads.Piece {}

    @Test
    void piecesOfLikeLengthsAreTranslations() {
        assertThat(Beads.of(plain(100, 30, 200), plain(110, 28, 210)))
                .containsExactly(new Bead(0, 1, 0, 1), new Bead(1, 2, 1, 2), new Bead(2, 3, 2, 3));
    }

    @Test
    void aSentenceIsTranslatedByTwo() {
        assertThat(Beads.of(plain(60, 200, 60), plain(60, 90, 108, 60)))
                .containsExactly(new Bead(0, 1, 0, 1), new Bead(1, 2, 1, 3), new Bead(2, 3, 3, 4));
    }

    @Test
    void whatIsLeftOutInTheTranslationHasNoCounterpart() {
        assertThat(Beads.of(plain(150, 400, 80), plain(150, 80)))
                .containsExactly(new Bead(0, 1, 0, 1), new Bead(2, 3, 1, 2));
    }

    @Test
    void aHeadingIsTranslatedByAHeadingOnly() {
        List<Piece> first = List.of(new Piece(20, false), new Piece(20, true), new Piece(20, false));
        List<Piece> second = List.of(new Piece(20, true), new Piece(20, false));

        assertThat(Beads.of(first, second)).containsExactly(new Bead(1, 2, 0, 1), new Bead(2, 3, 1, 2));
    }

    @Test
    void textsTooLongToBeComparedHaveNoPairs() {
        List<Piece> long1000 = plain(IntStream.range(0, 1_001).toArray());

        assertThat(Beads.of(long1000, long1000)).isEmpty();
    }

    @Test
    void nothingIsTranslatedByNothing() {
        assertThat(Beads.of(List.of(), plain(10))).isEmpty();
    }

    private static List<Piece> plain(int... lengths) {
        return Arrays.stream(lengths)
                .mapToObj(length -> new Piece(length, false))
                .toList();
    }
}
