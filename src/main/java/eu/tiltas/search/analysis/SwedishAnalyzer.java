package eu.tiltas.search.analysis;

import eu.tiltas.language.Language;

/** Swedish words: a dictionary of forms, else a spelling dictionary, else the word's head if it is a compound, else a minimal stemmer. */
public final class SwedishAnalyzer extends TrackAnalyzer {

    /** The track of dictionary forms, for texts and for questions. */
    public SwedishAnalyzer() {
        this(Track.STEM);
    }

    SwedishAnalyzer(Track track) {
        super(Language.SV, track);
    }
}
