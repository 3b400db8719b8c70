package eu.tiltas.search.lucene;

import eu.tiltas.search.analysis.TextWord;
import eu.tiltas.search.analysis.Track;
import java.util.List;

/**
 * A word asked for.
 *
 * @param start where it stands in the text typed; likewise {@code end}
 * @param readings those that find anything that others don't; empty if there is none
 * @param known whether any text of the language holds the word itself in any form
 * @param folded whether it may be meant without diacritics
 * @param frequency number of texts that hold it in any form
 * @param decides whether a text must hold it, or enough others, to match; otherwise it only adds to the score
 * @param rarity greater for a word that fewer texts hold, about 0 to 10
 */
record Word(
        int start,
        int end,
        TextWord word,
        List<Reading> readings,
        boolean known,
        boolean folded,
        boolean decides,
        int frequency,
        float rarity) {

    Word {
        readings = List.copyOf(readings);
    }

    /** Whether it counts among the words that a text holds: it does unless it only joins others. */
    boolean counts() {
        return decides || start < 0;
    }

    boolean findsAny() {
        return !readings.isEmpty();
    }

    /** The same word, which weighs only so much of itself and never decides. */
    Word light(float share) {
        return new Word(start, end, word, readings, known, folded, false, frequency, share * rarity);
    }

    /** The same word, not asked for on that track. */
    Word without(Track track) {
        List<Reading> others = readings.stream()
                .filter(reading -> reading.sign() != track.sign())
                .toList();
        return new Word(start, end, word, others, known, folded, decides, frequency, rarity);
    }
}
