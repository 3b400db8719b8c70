package eu.tiltas.search.lucene;

import eu.tiltas.search.lucene.PassageWords.Source;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BitSet;

/** Once forward through texts of a segment, passage by passage. */
final class PassageWalk {

    private final LeafReaderContext leaf;
    private final PassageWords words;
    private final BitSet wholes;
    private final BinaryDocValues successions;
    private final Succession succession;
    private Passage passage;
    private Passage best;

    PassageWalk(LeafReaderContext leaf, PassageWords words) throws IOException {
        this.leaf = leaf;
        this.words = words;
        this.wholes = Question.WHOLES.getBitSet(leaf);
        this.successions = DocValues.getBinary(leaf.reader(), Schema.SUCCESSION);
        this.succession = new Succession(words.sought());
        this.passage = new Passage();
        this.best = new Passage();
    }

    boolean reaches(int document) {
        return document < leaf.docBase + leaf.reader().maxDoc();
    }

    /** The best passage of the text with that number; texts must come in their order. */
    Optional<PassageMatch> best(int document) throws IOException {
        int whole = document - leaf.docBase;
        best.empty();
        if (successions.advanceExact(whole)) {
            succession.read(successions.binaryValue(), new Succession.Meeting() {
                @Override
                public void term(int source, int place) {
                    passage.add(source, place);
                }

                @Override
                public void passage(int number, int length) {
                    passage.ends(number, length);
                    if (passage.score > best.score) {
                        Passage better = passage;
                        passage = best;
                        best = better;
                    }
                    passage.empty();
                }
            });
        }
        int first = whole == 0 ? 0 : wholes.prevSetBit(whole - 1) + 1;
        return best.score > 0 ? Optional.of(best.match(leaf.docBase + first)) : Optional.empty();
    }

    /** What one passage holds. */
    private final class Passage {

        private final List<Source> sources = words.sources();
        private final int[] times = new int[sources.size()];
        private long[] places = new long[64];
        private int count;
        private int number;
        private int length;
        private float together;
        private float score;

        void empty() {
            if (count > 0) {
                Arrays.fill(times, 0);
            }
            count = 0;
            together = 0;
            score = 0;
        }

        void add(int source, int place) {
            times[source]++;
            places = ArrayUtil.grow(places, count + 1);
            places[count++] = PassageMatch.at(place, sources.get(source).word());
        }

        /** Each word by its best track, and words side by side. */
        void ends(int numberInText, int wordsInBody) {
            number = numberInText;
            length = wordsInBody;
            if (count > 0) {
                together = together();
                score = together + apart();
            }
        }

        private float apart() {
            float[] best = new float[words.words().size()];
            for (int source = 0; source < times.length; source++) {
                if (times[source] > 0) {
                    int word = sources.get(source).word();
                    best[word] = Math.max(best[word], words.worth(sources.get(source), times[source], length));
                }
            }
            float score = 0;
            for (float one : best) {
                score += one;
            }
            return score;
        }

        private float together() {
            Arrays.sort(places, 0, count);
            float[] pairs = new float[words.words().size()];
            for (int i = 0; i + 1 < count; i++) {
                int first = PassageMatch.word(places[i]);
                for (int j = i + 1;
                        j < count && PassageMatch.place(places[j]) - PassageMatch.place(places[i]) <= 2;
                        j++) {
                    int distance = PassageMatch.place(places[j]) - PassageMatch.place(places[i]);
                    if (distance > 0) {
                        pairs[first] = Math.max(
                                pairs[first], words.worthTogether(first, PassageMatch.word(places[j]), distance));
                    }
                }
            }
            float worth = 0;
            for (float pair : pairs) {
                worth += pair;
            }
            return worth;
        }

        PassageMatch match(int firstOfText) {
            return new PassageMatch(
                    firstOfText + number, length, score, together, times.clone(), Arrays.copyOf(places, count));
        }
    }
}
