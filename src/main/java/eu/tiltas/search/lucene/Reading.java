package eu.tiltas.search.lucene;

import eu.tiltas.search.analysis.Track;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.util.BytesRef;

/**
 * What a word asked for may be read as, and some text of the language holds.
 *
 * @param track says how well a text with the term agrees with what was typed
 * @param states where the index holds the term, looked up once
 */
record Reading(Track track, BytesRef term, TermStates states) {

    /** Number of texts that hold it. */
    int frequency() throws java.io.IOException {
        return states.docFreq();
    }
}
