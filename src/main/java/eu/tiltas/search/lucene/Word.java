package eu.tiltas.search.lucene;

import eu.tiltas.search.analysis.Track;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.util.BytesRef;

/**
 * A word asked for.
 *
 * @param start where it stands in the text typed; likewise {@code end}
 * @param readings for each track on which it may be asked for, what it may be read as; on other tracks than that of words
 *     as written only what some text holds
 * @param worthAsking the tracks on which it finds anything that others don't
 * @param frequency number of texts that hold it in any form; 0 if nothing in the language does
 * @param rarity greater for a word that fewer texts hold, about 0 to 10
 */
record Word(
        int start, int end, Map<Track, List<BytesRef>> readings, Set<Track> worthAsking, int frequency, float rarity) {

    /** Whether any text of the language holds it on any track. */
    boolean known() {
        return frequency > 0;
    }

    /** The same word, not asked for on that track. */
    Word without(Track track) {
        Set<Track> others = EnumSet.copyOf(worthAsking);
        others.remove(track);
        return new Word(start, end, readings, others, frequency, rarity);
    }
}
