package eu.tiltas.search.lucene;

import eu.tiltas.language.Language;
import eu.tiltas.search.analysis.Analyzers;
import eu.tiltas.search.analysis.Track;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.Version;

/** The fields that are not parts of the text, and how each field is analysed and scored. */
final class Schema {

    /** Kind and key: on every document of a subject, so that all go together. */
    static final String SUBJECT = "subject";
    /** On the document of a whole text only, which stands after those of its passages. */
    static final String WHOLE = "whole";

    static final String LANGUAGE = "language";
    static final String KIND = "kind";
    static final String KEY = "key";
    static final String URL = "url";
    static final String TITLE = "title";
    static final String SUMMARY = "summary";
    static final String TYPE = "type";
    static final String SECTION = "section";
    static final String DATE = "date";
    static final String HEADING = "heading";
    static final String ANCHOR = "anchor";
    static final String BODY = "body";
    /** Where the words of the body stand. */
    static final String PLACES = "places";
    /** The title's words without diacritics, to order suggestions. */
    static final String FOLDED_TITLE = "folded-title";

    /** Raised when the same texts would make another index, for then an old one must not be used. */
    private static final int VERSION = 3;

    /** Between two values of a field, so that no phrase reaches from one into the next. */
    private static final int GAP = 100;

    private Schema() {}

    /** Every word of a text as written: what the language's readers can have meant. */
    static String words(Language language) {
        return language.code() + ".words";
    }

    /** Beginnings of the title's words. */
    static String beginnings(Language language) {
        return language.code() + ".beginnings";
    }

    /** Differs when the same texts would make another index. */
    static String fingerprint() {
        return Fingerprint.VALUE;
    }

    /** Taken once, at first use, for it needs all dictionaries. */
    private static final class Fingerprint {
        static final String VALUE = VERSION + "/" + Version.LATEST + "/" + Readings.fingerprint();
    }

    static Analyzer analyzer() {
        Map<String, Analyzer> byField = new HashMap<>();
        for (Language language : Language.values()) {
            byField.put(words(language), Analyzers.index(language, Track.EXACT));
            byField.put(beginnings(language), Folding.BEGINNINGS);
            for (Part part : Part.values()) {
                part.tracks()
                        .forEach(track -> byField.put(part.field(language, track), Analyzers.index(language, track)));
            }
        }
        return new DelegatingAnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
            @Override
            protected Analyzer getWrappedAnalyzer(String field) {
                return byField.get(field);
            }

            @Override
            public int getPositionIncrementGap(String field) {
                return GAP;
            }
        };
    }

    static Similarity similarity(Boosts boosts) {
        Similarity part = new BM25Similarity(boosts.saturation, boosts.lengthPart);
        Map<String, Similarity> byField = new HashMap<>();
        for (Language language : Language.values()) {
            for (Track track : Track.values()) {
                float text = Part.TEXT.mindsLength(track) ? boosts.lengthText : 0;
                float passage = Part.PASSAGE.mindsLength(track) ? boosts.lengthPassage : 0;
                byField.put(Part.TEXT.field(language, track), new BM25Similarity(boosts.saturation, text));
                byField.put(Part.PASSAGE.field(language, track), new BM25Similarity(boosts.saturation, passage));
            }
        }
        return new PerFieldSimilarityWrapper() {
            @Override
            public Similarity get(String field) {
                return byField.getOrDefault(field, part);
            }
        };
    }
}
