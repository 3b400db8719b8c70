package eu.tiltas.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Passages of two texts beside those of the text that both were made of. */
final class ThreeTexts {

    /** What stands at one place of each; at least one of the two texts has something there. */
    record Row(Optional<Passage> base, Optional<Passage> mine, Optional<Passage> theirs) {}

    private final List<Passage> base;
    private final Side mine;
    private final Side theirs;
    private final List<Row> rows = new ArrayList<>();

    /** One of both texts, read from its beginning to its end. */
    private static final class Side {
        private final List<Passage> passages;
        private final int[] places;
        private int at;

        Side(List<Passage> base, List<Passage> passages) {
            this.passages = passages;
            places = PassagePairs.places(words(base), words(passages));
        }

        /** What is new before the next passage that the base has. */
        List<Passage> come() {
            int from = at;
            while (at < places.length && places[at] == PassagePairs.NONE) {
                at++;
            }
            return passages.subList(from, at);
        }

        /** What a passage of the base became; empty if it is gone. */
        Optional<Passage> of(int place) {
            return at < places.length && places[at] == place ? Optional.of(passages.get(at++)) : Optional.empty();
        }
    }

    private ThreeTexts(List<Passage> base, List<Passage> mine, List<Passage> theirs) {
        this.base = base;
        this.mine = new Side(base, mine);
        this.theirs = new Side(base, theirs);
    }

    /** The rows in the order of reading; what neither has any more has none. */
    static List<Row> aligned(List<Passage> base, List<Passage> mine, List<Passage> theirs) {
        return new ThreeTexts(base, mine, theirs).rows();
    }

    private List<Row> rows() {
        for (int place = 0; place < base.size(); place++) {
            come();
            Row row = new Row(Optional.of(base.get(place)), mine.of(place), theirs.of(place));
            if (row.mine().isPresent() || row.theirs().isPresent()) {
                rows.add(row);
            }
        }
        come();
        return rows;
    }

    /** What came between two passages of the base in either text. */
    private void come() {
        List<Passage> left = mine.come();
        List<Passage> right = theirs.come();
        int[] places = PassagePairs.places(words(left), words(right));
        int at = 0;
        for (int i = 0; i < places.length; i++) {
            for (; at < places[i]; at++) {
                rows.add(new Row(Optional.empty(), Optional.of(left.get(at)), Optional.empty()));
            }
            boolean paired = places[i] != PassagePairs.NONE;
            rows.add(new Row(
                    Optional.empty(),
                    paired ? Optional.of(left.get(at++)) : Optional.empty(),
                    Optional.of(right.get(i))));
        }
        for (; at < left.size(); at++) {
            rows.add(new Row(Optional.empty(), Optional.of(left.get(at)), Optional.empty()));
        }
    }

    private static List<String> words(List<Passage> passages) {
        return passages.stream().map(Passage::text).toList();
    }
}
