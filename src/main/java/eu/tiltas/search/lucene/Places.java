package eu.tiltas.search.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

/** Where the words of a passage begin and end, to mark them without analysing the passage again. */
final class Places {

    private final BytesRef packed;

    Places(BytesRef packed) {
        this.packed = packed;
    }

    /** @param words which of the words asked for stands at which place */
    List<Match> of(SortedMap<Integer, Integer> words) {
        ByteArrayDataInput in = new ByteArrayDataInput(packed.bytes, packed.offset, packed.length);
        List<Match> matches = new ArrayList<>();
        int end = 0;
        for (int place = 0; !in.eof(); place++) {
            int start = end + in.readVInt();
            end = start + in.readVInt();
            Integer word = words.get(place);
            if (word != null) {
                matches.add(new Match(start, end, word));
            }
        }
        return matches;
    }

    /** Takes the words in their order: the gap before each, then its length. */
    static final class Packing {

        private byte[] bytes = new byte[256];
        private int used;
        private int last;

        void add(int start, int end) {
            put(start - last);
            put(end - start);
            last = end;
        }

        private void put(int number) {
            bytes = ArrayUtil.grow(bytes, used + 5);
            for (int left = number; ; left >>>= 7) {
                if (left < 0x80) {
                    bytes[used++] = (byte) left;
                    return;
                }
                bytes[used++] = (byte) (left | 0x80);
            }
        }

        BytesRef packed() {
            return new BytesRef(bytes, 0, used);
        }
    }
}
