package eu.tiltas.search.lucene;

import eu.tiltas.search.analysis.Track;
import java.util.Locale;

/** How a word of a text comes to stand for a word asked for. */
enum Way {
    /** As typed. */
    EXACT,
    /** Another form of it. */
    STEM,
    /** The same without diacritics. */
    FOLDED,
    /** The head of a compound. */
    HEAD,
    /** Another name of the same thing. */
    CONCEPT,
    /** What texts say instead: see {@code synonyms.tsv}. */
    SYNONYM,
    /** What it is called in the language of the text, as far as the portal's translations teach. */
    TRANSLATION,
    /** It begins as was typed before an asterisk. */
    BEGINNING;

    static Way of(Track track) {
        return valueOf(track.name());
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
