package eu.tiltas.search.lucene;

import eu.tiltas.search.analysis.TextWord;
import eu.tiltas.search.concept.Concept;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

/**
 * The words of a text's passages as they follow each other, packed beside the text: only the best hundred texts of a
 * question are looked at passage by passage, and to keep postings with places for all of them was most of the work of
 * writing an index.
 *
 * <p>First the different words of the text, each as the {@link Sought#hash hashes} of its terms; then the passages, each
 * as the numbers of its words, then those of its heading. All numbers are Lucene's variable ones.
 */
final class Succession {

    /** Between the body of a passage and its heading, so that nothing reaches from one into the other. */
    static final int GAP = 100;

    private final Sought sought;
    /** For each word of a text where the numbers of the terms sought that it has begin in {@link #met}. */
    private int[] begins = new int[256];

    private int[] met = new int[64];
    private int count;
    private byte[] packed;
    private int at;

    /** Told what is met, passage by passage. */
    interface Meeting {

        /**
         * A term that is sought.
         *
         * @param term its number
         * @param place the number of the word in the passage; in the heading it goes on after {@link #GAP}
         */
        void term(int term, int place);

        /** Ends a passage of that number whose body has so many words. */
        void passage(int number, int length);
    }

    /** Looks for terms in one text after another. One thread's. */
    Succession(Sought sought) {
        this.sought = sought;
    }

    /** Tells of the passages in their order, of each in the order of its places; of none if no term is there at all. */
    void read(BytesRef text, Meeting meeting) {
        packed = text.bytes;
        at = text.offset;
        words();
        if (count == 0) {
            return;
        }
        int passages = number();
        for (int passage = 0; passage < passages; passage++) {
            int length = sequence(0, meeting);
            sequence(length + GAP, meeting);
            meeting.passage(passage, length);
        }
    }

    private void words() {
        int words = number();
        begins = ArrayUtil.growNoCopy(begins, words + 1);
        count = 0;
        for (int word = 0; word < words; word++) {
            begins[word] = count;
            for (int left = packed[at++]; left > 0; left--) {
                for (int term = sought.first(hash()); term >= 0; term = sought.next(term)) {
                    met = ArrayUtil.grow(met, count + 1);
                    met[count++] = term;
                }
            }
        }
        begins[words] = count;
    }

    private long hash() {
        long hash = 0;
        for (int i = 0; i < Sought.HASH_BYTES; i++) {
            hash = hash << Byte.SIZE | packed[at++] & 0xFF;
        }
        return hash;
    }

    /** @return the number of places */
    private int sequence(int from, Meeting meeting) {
        int place = from - 1;
        for (int left = number(); left > 0; left--) {
            int entry = number();
            place += 1 - (entry & 1);
            int word = entry >>> 1;
            for (int i = begins[word]; i < begins[word + 1]; i++) {
                meeting.term(met[i], place);
            }
        }
        return place + 1 - from;
    }

    private int number() {
        int number = 0;
        for (int shift = 0; ; shift += 7) {
            int next = packed[at++];
            number |= (next & 0x7F) << shift;
            if (next >= 0) {
                return number;
            }
        }
    }

    /** Takes the passages of a text in their order. */
    static final class Packing {

        private final Map<Object, Integer> numbers = new HashMap<>();
        private final Bytes words = new Bytes();
        private final Bytes sequences = new Bytes();
        private int passages;

        void add(Tokens body, Tokens heading) {
            passages++;
            sequence(body);
            sequence(heading);
        }

        private void sequence(Tokens tokens) {
            List<Integer> entries = new ArrayList<>();
            for (int place = 0; place < tokens.size(); place++) {
                entries.add(number(tokens.word(place)) << 1);
                for (Concept concept : tokens.concepts(place)) {
                    entries.add(number(concept) << 1 | 1);
                }
            }
            sequences.number(entries.size());
            entries.forEach(sequences::number);
        }

        private int number(TextWord word) {
            Integer known = numbers.putIfAbsent(word, numbers.size());
            if (known != null) {
                return known;
            }
            words.single(word.indexed());
            return numbers.size() - 1;
        }

        private int number(Concept concept) {
            Integer known = numbers.putIfAbsent(concept, numbers.size());
            if (known != null) {
                return known;
            }
            words.single(List.of(Tokens.term(concept)));
            return numbers.size() - 1;
        }

        BytesRef packed() {
            Bytes packed = new Bytes();
            packed.number(numbers.size());
            packed.all(words);
            packed.number(passages);
            packed.all(sequences);
            return new BytesRef(packed.bytes, 0, packed.used);
        }
    }

    private static final class Bytes {

        private byte[] bytes = new byte[512];
        private int used;

        /** A word by its terms, of which there are a few. */
        void single(List<BytesRef> terms) {
            int length = Math.min(terms.size(), Byte.MAX_VALUE);
            grow(1 + length * Sought.HASH_BYTES);
            bytes[used++] = (byte) length;
            for (BytesRef term : terms.subList(0, length)) {
                long hash = Sought.hash(term);
                for (int i = Sought.HASH_BYTES - 1; i >= 0; i--) {
                    bytes[used++] = (byte) (hash >>> i * Byte.SIZE);
                }
            }
        }

        void number(int number) {
            grow(5);
            int left = number;
            while (left > 0x7F) {
                bytes[used++] = (byte) (left | 0x80);
                left >>>= 7;
            }
            bytes[used++] = (byte) left;
        }

        void all(Bytes others) {
            grow(others.used);
            System.arraycopy(others.bytes, 0, bytes, used, others.used);
            used += others.used;
        }

        private void grow(int more) {
            bytes = ArrayUtil.grow(bytes, used + more);
        }
    }
}
