package eu.tiltas.search.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** Segments that say the same in two languages, by the numbers of their words, in one array. */
final class PairedText {

    /** Told of each segment: its words in the one language, then those in the other. */
    interface Segments {
        void add(int[] words, int from, int middle, int to);
    }

    /** The segments of one text. */
    private record Source(int hash, int from, int to) {}

    private final List<Source> sources = new ArrayList<>();
    private int[] words = new int[1 << 12];
    private int size;
    private int begun;
    private int segments;

    /** Adds a segment to those of the text that {@link #end} will name. */
    void add(int[] first, int[] second) {
        int needed = size + first.length + second.length + 2;
        if (needed > words.length) {
            words = Arrays.copyOf(words, needed + needed / 2);
        }
        words[size] = first.length;
        words[size + 1] = second.length;
        System.arraycopy(first, 0, words, size + 2, first.length);
        System.arraycopy(second, 0, words, size + 2 + first.length, second.length);
        size = needed;
    }

    void end(int hash) {
        sources.add(new Source(hash, begun, size));
        begun = size;
    }

    /** Words of both languages together. */
    int size() {
        return size;
    }

    /** Keeps the texts whose hash is a multiple of that: the same whatever order they come in. */
    void thin(int step) {
        List<Source> all = List.copyOf(sources);
        sources.clear();
        int kept = 0;
        for (Source source : all) {
            if (Math.floorMod(source.hash(), step) == 0) {
                int length = source.to() - source.from();
                System.arraycopy(words, source.from(), words, kept, length);
                sources.add(new Source(source.hash(), kept, kept + length));
                kept += length;
            }
        }
        size = kept;
        begun = kept;
    }

    void forEach(Segments visitor) {
        for (int at = 0; at < size; at += 2 + words[at] + words[at + 1]) {
            int middle = at + 2 + words[at];
            visitor.add(words, at + 2, middle, middle + words[at + 1]);
        }
    }

    /** The same segments with other words for these, each once in a segment; a negative one is left out. */
    PairedText with(IntUnaryOperator first, IntUnaryOperator second) {
        PairedText other = new PairedText();
        forEach((all, from, middle, to) -> {
            int[] a = Arrays.stream(all, from, middle)
                    .map(first)
                    .filter(word -> word >= 0)
                    .distinct()
                    .toArray();
            int[] b = Arrays.stream(all, middle, to)
                    .map(second)
                    .filter(word -> word >= 0)
                    .distinct()
                    .toArray();
            if (a.length > 0 && b.length > 0) {
                other.add(a, b);
                other.segments++;
            }
        });
        return other;
    }

    int segments() {
        return segments;
    }
}
