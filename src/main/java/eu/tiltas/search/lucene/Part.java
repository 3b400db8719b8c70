package eu.tiltas.search.lucene;

import eu.tiltas.language.Language;
import eu.tiltas.search.analysis.Track;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/** A part of a text that is indexed by itself, once for each of its tracks, in fields of each language. */
enum Part {
    TITLE(EnumSet.allOf(Track.class), EnumSet.of(Track.EXACT, Track.STEM, Track.FOLDED)),
    KEYWORDS(EnumSet.allOf(Track.class), EnumSet.of(Track.EXACT)),
    HEADINGS(EnumSet.allOf(Track.class), EnumSet.of(Track.EXACT)),
    SUMMARY(EnumSet.allOf(Track.class), EnumSet.of(Track.EXACT)),
    /** All of the above and the body: how often, not where. */
    TEXT(EnumSet.of(Track.STEM, Track.FOLDED, Track.HEAD), EnumSet.noneOf(Track.class)),
    /** A piece of the body with its heading; a document of its own. */
    PASSAGE(EnumSet.allOf(Track.class), EnumSet.allOf(Track.class));

    /** The parts of a whole text, best first. */
    static final Set<Part> OF_WHOLE = EnumSet.complementOf(EnumSet.of(PASSAGE));

    private final Set<Track> tracks;
    private final Set<Track> positions;
    private final Map<Track, FieldType> types = new EnumMap<>(Track.class);
    private final String[][] names;

    Part(Set<Track> tracks, Set<Track> positions) {
        this.tracks = tracks;
        this.positions = positions;
        this.names = new String[Language.values().length][Track.values().length];
        for (Language language : Language.values()) {
            for (Track track : Track.values()) {
                names[language.ordinal()][track.ordinal()] =
                        (language + "." + name() + "." + track).toLowerCase(Locale.ROOT);
            }
        }
    }

    static {
        for (Part part : values()) {
            part.tracks.forEach(track -> part.types.put(track, part.type(track, part.options(track))));
        }
    }

    Set<Track> tracks() {
        return tracks;
    }

    boolean hasPositions(Track track) {
        return positions.contains(track);
    }

    String field(Language language, Track track) {
        return names[language.ordinal()][track.ordinal()];
    }

    FieldType type(Track track) {
        return types.get(track);
    }

    /** Whether a long text counts less. To keep lengths costs time, and on these tracks the order is rough anyway. */
    boolean mindsLength(Track track) {
        boolean rough = track == Track.FOLDED || track == Track.HEAD;
        return this != TEXT && this != PASSAGE || !rough;
    }

    private IndexOptions options(Track track) {
        return hasPositions(track) ? IndexOptions.DOCS_AND_FREQS_AND_POSITIONS : IndexOptions.DOCS_AND_FREQS;
    }

    private FieldType type(Track track, IndexOptions options) {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setOmitNorms(!mindsLength(track));
        type.setIndexOptions(options);
        type.freeze();
        return type;
    }
}
