package eu.tiltas.search.analysis;

import eu.tiltas.language.Language;

/** Latvian words: a spelling dictionary, else Lucene's light stemmer. */
public final class LatvianAnalyzer extends TrackAnalyzer {

    /** The track of dictionary forms, for texts and for questions. */
    public LatvianAnalyzer() {
        this(Track.STEM);
    }

    LatvianAnalyzer(Track track) {
        super(Language.LV, track);
    }
}
