package eu.tiltas.search.lucene;

import eu.tiltas.search.analysis.TextWord;
import eu.tiltas.search.analysis.Track;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.util.BytesRef;

/** How often each word occurs in a whole text, so that it is indexed once and not as often as it occurs. */
final class Occurrences {

    private final Map<TextWord, Count> counts = new HashMap<>();

    private static final class Count {

        private final TextWord word;
        private int times;

        Count(TextWord word) {
            this.word = word;
        }
    }

    void add(Collection<TextWord> words) {
        words.forEach(word -> counts.computeIfAbsent(word, Count::new).times++);
    }

    /** Each word as written, once. */
    TokenStream words() {
        return new Once();
    }

    /** Each term of the track with the number of its occurrences. */
    TokenStream stream(Track track) {
        return new Counted(track);
    }

    private final class Once extends TermStream {

        private Iterator<TextWord> left;

        @Override
        public void reset() {
            left = counts.keySet().iterator();
        }

        @Override
        public boolean incrementToken() {
            boolean more = left.hasNext();
            if (more) {
                put(left.next().terms(Track.EXACT)[0]);
            }
            return more;
        }
    }

    /** A word of several readings is as long as one of a single: the second and further ones come singly, at its place. */
    private final class Counted extends TermStream {

        private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
        private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
        private final Track track;
        private Iterator<Count> left;
        private BytesRef[] terms;
        private int times;
        private int next;

        Counted(Track track) {
            this.track = track;
        }

        @Override
        public void reset() {
            left = counts.values().iterator();
            terms = new BytesRef[0];
            next = 0;
        }

        @Override
        public boolean incrementToken() {
            while (next == all()) {
                if (!left.hasNext()) {
                    return false;
                }
                Count count = left.next();
                terms = count.word.terms(track);
                times = count.times;
                next = 0;
            }
            boolean first = next == 0;
            put(terms[first ? 0 : 1 + (next - 1) / times]);
            frequency.setTermFrequency(first ? times : 1);
            increment.setPositionIncrement(first ? 1 : 0);
            next++;
            return true;
        }

        private int all() {
            return terms.length == 0 ? 0 : 1 + (terms.length - 1) * times;
        }
    }
}
