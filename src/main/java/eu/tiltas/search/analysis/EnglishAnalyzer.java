package eu.tiltas.search.analysis;

import eu.tiltas.language.Language;

/** English words: a dictionary of forms, else a minimal stemmer. */
public final class EnglishAnalyzer extends TrackAnalyzer {

    /** The track of dictionary forms, for texts and for questions. */
    public EnglishAnalyzer() {
        this(Track.STEM);
    }

    EnglishAnalyzer(Track track) {
        super(Language.EN, track);
    }
}
