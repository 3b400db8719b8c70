package eu.tiltas.search.lucene;

import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.BytesRef;

/** Terms that a text is looked through for, by their hashes. Never changes. */
final class Sought {

    /** Of every term: one question in some hundred thousand takes a term of its hundred best texts for another. */
    static final int HASH_BYTES = 5;

    private static final int NONE = -1;

    private final long[] hashes;
    /** The first term of that hash. */
    private final int[] firsts;
    /** For each term the next of the same hash. */
    private final int[] nexts;

    /** @param terms each has its place here as its number; the same may be there more than once */
    Sought(List<BytesRef> terms) {
        int places = 2 * Integer.highestOneBit(2 * terms.size() + 1);
        hashes = new long[places];
        firsts = new int[places];
        nexts = new int[terms.size()];
        Arrays.fill(firsts, NONE);
        for (int term = 0; term < nexts.length; term++) {
            long hash = hash(terms.get(term));
            int place = place(hash);
            hashes[place] = hash;
            nexts[term] = firsts[place];
            firsts[place] = term;
        }
    }

    /** The number of a term with that hash; negative if there is none. */
    int first(long hash) {
        return firsts[place(hash)];
    }

    /** The number of another term with the same hash as that one; negative if there is none. */
    int next(int term) {
        return nexts[term];
    }

    /** Where the hash is, or would be. */
    private int place(long hash) {
        int place = (int) hash & hashes.length - 1;
        while (firsts[place] != NONE && hashes[place] != hash) {
            place = place + 1 & hashes.length - 1;
        }
        return place;
    }

    /** {@value #HASH_BYTES} bytes: FNV-1a, and the mixing of SplitMix so that every bit of it depends on every letter. */
    static long hash(BytesRef term) {
        long hash = 0xCBF29CE484222325L;
        for (int i = term.offset; i < term.offset + term.length; i++) {
            hash = (hash ^ term.bytes[i] & 0xFF) * 0x100000001B3L;
        }
        hash = (hash ^ hash >>> 30) * 0xBF58476D1CE4E5B9L;
        hash = (hash ^ hash >>> 27) * 0x94D049BB133111EBL;
        return (hash ^ hash >>> 31) >>> Long.SIZE - HASH_BYTES * Byte.SIZE;
    }
}
