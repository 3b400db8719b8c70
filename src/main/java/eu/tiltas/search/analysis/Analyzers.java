package eu.tiltas.search.analysis;

import eu.tiltas.language.Language;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;

/** The analyzers of all languages and tracks: one of each, safe for any number of threads, never to be closed. */
public final class Analyzers {

    private static final Map<Language, Map<Track, TrackAnalyzer>> INDEX = new EnumMap<>(Language.class);
    private static final Map<Language, TextWords> WORDS = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            Map<Track, TrackAnalyzer> tracks = new EnumMap<>(Track.class);
            for (Track track : Track.values()) {
                tracks.put(track, analyzer(language, track));
            }
            INDEX.put(language, tracks);
            WORDS.put(language, new TextWords(language));
        }
    }

    private Analyzers() {}

    /** Analyses texts for the index. The first use of a language's track reads its dictionaries, see {@link #load()}. */
    public static Analyzer index(Language language, Track track) {
        return INDEX.get(language).get(track);
    }

    /** Analyses what is asked for. Meets {@link #index} on the same track: heads of compounds are met by their words. */
    public static Analyzer query(Language language, Track track) {
        return index(language, language == Language.SV && track == Track.HEAD ? Track.STEM : track);
    }

    /**
     * What a word is looked up by on all tracks, as {@link #index} has it.
     *
     * @param text holds in its first {@code length} characters a term of {@link Track#EXACT}
     */
    public static TextWord word(Language language, char[] text, int length) {
        return words(language).of(text, length);
    }

    static TextWords words(Language language) {
        return WORDS.get(language);
    }

    /**
     * Reads all dictionaries that are not read yet, in parallel, and returns when they are there. Needed by nobody: who
     * does not call it waits at first use instead.
     */
    public static void load() {
        Arrays.stream(WordList.values()).parallel().forEach(WordList::lexicon);
    }

    /** Whether that language's dictionary holds the word or one that it is a form of. Case does not matter. */
    public static boolean knows(Language language, String word) {
        char[] plain = WordFilter.spelling(word, language).toCharArray();
        return word(language, plain, plain.length).known();
    }

    private static TrackAnalyzer analyzer(Language language, Track track) {
        return switch (language) {
            case LT -> new LithuanianAnalyzer(track);
            case LV -> new LatvianAnalyzer(track);
            case SV -> new SwedishAnalyzer(track);
            case EN -> new EnglishAnalyzer(track);
        };
    }
}
