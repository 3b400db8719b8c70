package eu.tiltas.search.analysis;

import eu.tiltas.language.Language;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;

/** The analyzers of all languages and tracks: one of each, safe for any number of threads, never to be closed. */
public final class Analyzers {

    private static final Map<Language, Map<Track, TrackAnalyzer>> INDEX = new EnumMap<>(Language.class);
    private static final TrackAnalyzer SWEDISH_HEADS_ASKED_FOR = new SwedishAnalyzer(Track.HEAD, false);

    static {
        for (Language language : Language.values()) {
            Map<Track, TrackAnalyzer> tracks = new EnumMap<>(Track.class);
            for (Track track : Track.values()) {
                tracks.put(track, analyzer(language, track));
            }
            INDEX.put(language, tracks);
        }
    }

    private Analyzers() {}

    /** Analyses texts for the index. The first use of a language's track reads its dictionaries, see {@link #load()}. */
    public static Analyzer index(Language language, Track track) {
        return INDEX.get(language).get(track);
    }

    /** Analyses what is asked for. Meets {@link #index} on the same track. */
    public static Analyzer query(Language language, Track track) {
        return language == Language.SV && track == Track.HEAD ? SWEDISH_HEADS_ASKED_FOR : index(language, track);
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
        return INDEX.get(language).get(Track.STEM).knows(word);
    }

    private static TrackAnalyzer analyzer(Language language, Track track) {
        return switch (language) {
            case LT -> new LithuanianAnalyzer(track, true);
            case LV -> new LatvianAnalyzer(track, true);
            case SV -> new SwedishAnalyzer(track, true);
            case EN -> new EnglishAnalyzer(track, true);
        };
    }
}
