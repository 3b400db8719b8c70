package eu.tiltas.search.lucene;

import eu.tiltas.language.Language;
import eu.tiltas.search.Facet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.util.Version;

/** The fields that are not parts of the text, and how each field is analysed and scored. */
final class Schema {

    /** Kind and key: on every document of a subject, so that all go together. */
    static final String SUBJECT = "subject";
    /** The subject of a whole text, to be read of a hit. */
    static final String ABOUT = "about";
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
    /** Of a whole text and of a passage, see {@link Lengths}. */
    static final String LENGTHS = "lengths";

    static final String HEADING = "heading";
    static final String ANCHOR = "anchor";
    static final String BODY = "body";
    /** Where the words of the body stand. */
    static final String PLACES = "places";
    /** The title's words without diacritics, to order suggestions. */
    static final String FOLDED_TITLE = "folded-title";

    /** Raised when the same texts would make another index, for then an old one must not be used. */
    private static final int VERSION = 12;

    /** Between two values of a field, so that no phrase reaches from one into the next. */
    private static final int GAP = 100;

    private Schema() {}

    /** All words of a whole text, each with its {@link Standing}. */
    static String text(Language language) {
        return language.code() + ".text";
    }

    /** Title, keywords, headings and summary of a whole text with the places of their words. */
    static String named(Language language) {
        return language.code() + ".named";
    }

    /** A piece of the body with the heading it stands under; a document of its own. Words as written, and concepts. */
    static String passage(Language language) {
        return language.code() + ".passage";
    }

    /** What the spellings of passages are found by: see {@link Spellings}; on documents that are nothing else. */
    static String spellings(Language language) {
        return language.code() + ".spellings";
    }

    static String facet(Facet facet) {
        return "facet." + facet.word();
    }

    /** Beginnings of the title's words without diacritics, and the terms of its words, which begin with a sign. */
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

    /** Words come analysed; only the beginnings of a title's words are left to it. */
    static Analyzer analyzer() {
        return new DelegatingAnalyzerWrapper(Analyzer.GLOBAL_REUSE_STRATEGY) {
            @Override
            protected Analyzer getWrappedAnalyzer(String field) {
                return Folding.BEGINNINGS;
            }

            @Override
            public int getPositionIncrementGap(String field) {
                return GAP;
            }
        };
    }
}
