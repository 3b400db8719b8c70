package eu.tiltas.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.util.BytesRef;

/**
 * What a word asked for may be read as, and some text of the language holds.
 *
 * @param states where the index holds the term, looked up once
 * @param weight how well a text with the term agrees with what was typed
 * @param way how it does
 */
record Reading(BytesRef term, TermStates states, float weight, Way way) {

    /** Number of texts that hold it. */
    int frequency() throws IOException {
        return states.docFreq();
    }

    /** The sign of its track, or that of concepts. */
    char sign() {
        return (char) term.bytes[term.offset];
    }
}
