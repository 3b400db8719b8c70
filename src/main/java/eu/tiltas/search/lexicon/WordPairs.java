package eu.tiltas.search.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Which words of two languages translate each other, by expectation maximisation over segments that say the same: IBM's
 * Model 1 in both directions, each counting only what the other agrees with (Liang, Taskar and Klein, Alignment by agreement,
 * 2006). A word may have no translation in a segment.
 */
final class WordPairs {

    /**
     * Two words that translate each other.
     *
     * @param forth how probably the second stands in the translation of a segment with the first; likewise {@code back}
     */
    record Pair(int first, int second, float forth, float back) {}

    private final Numbers numbers;
    private final PairedText text;
    private final int segments;
    private final PairCounts counts;
    private final Side first;
    private final Side second;

    /** The words of one language: in how many segments each is, and how much of it was translated so far. */
    private static final class Side {
        private final int[] segments;
        private double[] before;
        private double[] now;

        Side(int[] segments) {
            this.segments = segments;
            this.before = new double[segments.length];
            this.now = new double[segments.length];
        }

        void turn() {
            before = now;
            now = new double[segments.length];
        }
    }

    private WordPairs(PairedText text, int segments, int[] first, int[] second, Numbers numbers) {
        this.numbers = numbers;
        this.text = text;
        this.segments = segments;
        this.counts = new PairCounts(numbers.mostPairs);
        this.first = new Side(first);
        this.second = new Side(second);
    }

    /** The pairs that there is evidence for. */
    static List<Pair> of(PairedText words, Words.Stems first, Words.Stems second, Numbers numbers) {
        PairedText stems = words.with(word -> first.of()[word], word -> second.of()[word]);
        int[] inFirst = new int[first.names().size()];
        int[] inSecond = new int[second.names().size()];
        stems.forEach((all, from, middle, to) -> {
            count(inFirst, all, from, middle);
            count(inSecond, all, middle, to);
        });
        double most = Math.max(numbers.commonShare * stems.segments(), 20);
        PairedText telling = stems.with(telling(inFirst, most, numbers), telling(inSecond, most, numbers));
        return new WordPairs(telling, stems.segments(), inFirst, inSecond, numbers).learnt();
    }

    private static void count(int[] counts, int[] words, int from, int to) {
        for (int i = from; i < to; i++) {
            counts[words[i]]++;
        }
    }

    /** Words that are everywhere tell nothing, and of one that is nearly nowhere nothing can be told. */
    private static IntUnaryOperator telling(int[] segments, double most, Numbers numbers) {
        return word -> segments[word] >= numbers.leastSegments && segments[word] <= most ? word : -1;
    }

    private List<Pair> learnt() {
        text.forEach((words, from, middle, to) -> {
            for (int i = from; i < middle; i++) {
                for (int j = middle; j < to; j++) {
                    counts.meet(words[i], words[j]);
                }
            }
        });
        counts.begin();
        text.forEach(this::suppose);
        for (int round = 0; round < numbers.rounds; round++) {
            counts.turn();
            first.turn();
            second.turn();
            text.forEach(this::expect);
        }
        return pairs();
    }

    /** At first every word of a segment is as likely the translation as every other. */
    private void suppose(int[] words, int from, int middle, int to) {
        float share = 1f / Math.max(middle - from, to - middle);
        for (int i = from; i < middle; i++) {
            for (int j = middle; j < to; j++) {
                int place = counts.place(words[i], words[j]);
                if (place >= 0) {
                    counts.together[place]++;
                    link(place, words[i], words[j], share);
                }
            }
        }
    }

    private void link(int place, int one, int other, double share) {
        counts.now[place] += (float) share;
        first.now[one] += share;
        second.now[other] += share;
    }

    private void expect(int[] words, int from, int middle, int to) {
        int width = to - middle;
        int[] places = new int[(middle - from) * width];
        double[] forth = new double[places.length];
        double[] back = new double[places.length];
        double[] rows = new double[middle - from];
        double[] columns = new double[width];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < width; j++) {
                int cell = i * width + j;
                places[cell] = counts.place(words[from + i], words[middle + j]);
                if (places[cell] >= 0) {
                    float links = counts.before[places[cell]];
                    forth[cell] = links / Math.max(Float.MIN_NORMAL, first.before[words[from + i]]);
                    back[cell] = links / Math.max(Float.MIN_NORMAL, second.before[words[middle + j]]);
                    columns[j] += forth[cell];
                    rows[i] += back[cell];
                }
            }
        }
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < width; j++) {
                int cell = i * width + j;
                if (places[cell] >= 0) {
                    double agreed = forth[cell]
                            / (columns[j] + untranslated(second, words[middle + j]))
                            * back[cell]
                            / (rows[i] + untranslated(first, words[from + i]));
                    link(places[cell], words[from + i], words[middle + j], agreed);
                }
            }
        }
    }

    /** How probable the word is where nothing stands for it in the other language. */
    private double untranslated(Side side, int word) {
        return numbers.nothing * side.segments[word] / Math.max(1, text.size());
    }

    private List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (int place = 0; place < counts.places(); place++) {
            if (counts.isPair(place) && counts.now[place] >= numbers.leastLinks) {
                int one = counts.first(place);
                int other = counts.second(place);
                float links = counts.now[place];
                if (evidence(counts.together[place], first.segments[one], second.segments[other])
                        >= numbers.leastEvidence) {
                    pairs.add(new Pair(
                            one,
                            other,
                            Math.min(1, links / first.segments[one]),
                            Math.min(1, links / second.segments[other])));
                }
            }
        }
        return pairs;
    }

    /**
     * How surely two words are in the same segments more often than by chance: the log-likelihood ratio (Dunning, Accurate
     * methods for the statistics of surprise and coincidence, 1993); 0 if they are there less often.
     */
    private double evidence(int both, int one, int other) {
        double all = segments;
        if (both * all <= (double) one * other) {
            return 0;
        }
        return 2
                * (cell(both, one, other, all)
                        + cell(one - both, one, all - other, all)
                        + cell(other - both, all - one, other, all)
                        + cell(all - one - other + both, all - one, all - other, all));
    }

    private static double cell(double count, double row, double column, double all) {
        return count <= 0 ? 0 : count * Math.log(count * all / (row * column));
    }
}
