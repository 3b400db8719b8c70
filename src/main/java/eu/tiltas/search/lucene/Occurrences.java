package eu.tiltas.search.lucene;

import eu.tiltas.search.analysis.TextWord;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.util.BytesRef;

/** All words and concepts of a whole text with their {@link Standing}, so that each is indexed once and not as often as it occurs. */
final class Occurrences {

    private final Map<TextWord, Count> words = new HashMap<>();
    private final Map<BytesRef, Count> concepts = new HashMap<>();
    private int length;

    private static final class Count {
        private int standing;
    }

    void add(Part part, Tokens more) {
        int once = Standing.once(part);
        List<TextWord> added = more.words();
        added.forEach(word -> add(words, word, once));
        more.concepts().forEach(concept -> add(concepts, Tokens.term(concept), once));
        length += added.size();
    }

    /** Each once. */
    Set<TextWord> words() {
        return words.keySet();
    }

    /** Number of words. */
    int length() {
        return length;
    }

    /** Each term of any track, and each concept, once, with its standing as its frequency. */
    TokenStream stream() {
        return new Counted();
    }

    private static <K> void add(Map<K, Count> counts, K key, int standing) {
        Count count = counts.computeIfAbsent(key, k -> new Count());
        count.standing = Standing.together(count.standing, standing);
    }

    private final class Counted extends TokenStream {

        private final BytesTermAttribute bytes = addAttribute(BytesTermAttribute.class);
        private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
        private Iterator<Map.Entry<BytesRef, Count>> left;

        /** Different words may have a term in common. */
        @Override
        public void reset() {
            Map<BytesRef, Count> terms = new HashMap<>(4 * words.size());
            terms.putAll(concepts);
            words.forEach((word, count) -> {
                for (BytesRef term : word.indexed()) {
                    add(terms, term, count.standing);
                }
            });
            left = terms.entrySet().iterator();
        }

        @Override
        public boolean incrementToken() {
            boolean more = left.hasNext();
            if (more) {
                Map.Entry<BytesRef, Count> next = left.next();
                bytes.setBytesRef(next.getKey());
                frequency.setTermFrequency(next.getValue().standing);
            }
            return more;
        }
    }
}
