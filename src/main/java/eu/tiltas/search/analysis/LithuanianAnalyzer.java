package eu.tiltas.search.analysis;

import eu.tiltas.language.Language;

/** Lithuanian words: a rebuilt spelling dictionary that ties all forms of a verb to its infinitive, else Snowball's stemmer. */
public final class LithuanianAnalyzer extends TrackAnalyzer {

    /** The track of dictionary forms, for texts and for questions. */
    public LithuanianAnalyzer() {
        this(Track.STEM);
    }

    LithuanianAnalyzer(Track track) {
        super(Language.LT, track);
    }
}
