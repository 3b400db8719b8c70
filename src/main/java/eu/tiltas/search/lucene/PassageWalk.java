package eu.tiltas.search.lucene;

import eu.tiltas.search.lucene.PassageWords.Meant;
import eu.tiltas.search.lucene.PassageWords.Sought;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BitSet;

/** Once forward through the passages of a segment. */
final class PassageWalk {

    private final LeafReaderContext leaf;
    private final PassageWords words;
    private final BitSet wholes;
    private final Columns columns;
    private final List<Source> sources = new ArrayList<>();
    /** Used again for each text. */
    private final List<Passage> idle = new ArrayList<>();

    /** Where one term stands. */
    private record Source(List<Meant> meant, PostingsEnum passages) {}

    PassageWalk(LeafReaderContext leaf, PassageWords words) throws IOException {
        this.leaf = leaf;
        this.words = words;
        this.wholes = Question.WHOLES.getBitSet(leaf);
        this.columns = Columns.of(leaf.reader());
        Terms terms = leaf.reader().terms(words.field());
        if (terms != null) {
            open(terms.iterator());
        }
    }

    private void open(TermsEnum terms) throws IOException {
        for (Sought sought : words.sought()) {
            if (terms.seekExact(sought.term())) {
                sources.add(new Source(sought.meant(), terms.postings(null, PostingsEnum.POSITIONS)));
            }
        }
    }

    boolean reaches(int document) {
        return document < leaf.docBase + leaf.reader().maxDoc();
    }

    /** The best passage of the text with that number; texts must come in their order. */
    Optional<PassageMatch> best(int document) throws IOException {
        int whole = document - leaf.docBase;
        int first = whole == 0 ? 0 : wholes.prevSetBit(whole - 1) + 1;
        Passage[] passages = new Passage[whole - first];
        for (Source source : sources) {
            gather(source, first, passages);
        }
        Optional<PassageMatch> match = best(first, passages);
        for (Passage passage : passages) {
            if (passage != null) {
                idle.add(passage);
            }
        }
        return match;
    }

    private Optional<PassageMatch> best(int first, Passage[] passages) {
        float most = 0;
        int best = -1;
        for (int i = 0; i < passages.length; i++) {
            float score = passages[i] == null ? 0 : passages[i].score(Lengths.text(columns.lengths(first + i)));
            if (score > most) {
                most = score;
                best = i;
            }
        }
        return best < 0
                ? Optional.empty()
                : Optional.of(new PassageMatch(
                        leaf.docBase + first + best, most, passages[best].together, passages[best].places()));
    }

    private void gather(Source source, int first, Passage[] passages) throws IOException {
        PostingsEnum in = source.passages();
        int at = in.docID() < first ? in.advance(first) : in.docID();
        while (at < first + passages.length) {
            if (passages[at - first] == null) {
                passages[at - first] = emptied();
            }
            passages[at - first].add(source);
            at = in.nextDoc();
        }
    }

    private Passage emptied() {
        Passage passage = idle.isEmpty() ? new Passage() : idle.removeLast();
        passage.held.clear();
        Arrays.fill(passage.times, 0);
        passage.count = 0;
        return passage;
    }

    /** What one passage holds. */
    private final class Passage {

        private final List<Meant> held = new ArrayList<>();
        /** Of each reading by its number. */
        private final int[] times = new int[words.readings()];

        private long[] places = new long[16];
        private int count;
        private float together;

        void add(Source source) throws IOException {
            int frequency = source.passages().freq();
            for (Meant meant : source.meant()) {
                if (times[meant.number()] == 0) {
                    held.add(meant);
                }
                times[meant.number()] += frequency;
            }
            for (int i = 0; i < frequency; i++) {
                place(source.meant(), source.passages().nextPosition());
            }
        }

        /** Readings of one word follow each other. */
        private void place(List<Meant> meant, int place) {
            places = ArrayUtil.grow(places, count + meant.size());
            int last = -1;
            for (Meant one : meant) {
                if (one.word() != last) {
                    last = one.word();
                    places[count++] = PassageMatch.at(place, last);
                }
            }
        }

        /** Each word by its best track, and words side by side. */
        float score(int length) {
            float[] best = new float[words.words().size()];
            for (Meant meant : held) {
                float worth = words.worth(meant.word(), meant.reading(), times[meant.number()], length);
                best[meant.word()] = Math.max(best[meant.word()], worth);
            }
            together = together();
            float score = together;
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

        long[] places() {
            return Arrays.copyOf(places, count);
        }
    }
}
