package eu.tiltas.search.lucene;

import eu.tiltas.search.analysis.Track;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** The weights of {@code boosts.properties}, where each has its reason. */
final class Boosts {

    static final Boosts STANDARD = load();

    final float others;
    final float presence;
    final float titleAdjacent;
    final float passageAdjacent;
    final float passagePresence;
    final float passageWeight;
    final int passageCandidates;
    final float commonShare;
    final float wordsShare;
    final float lengthText;
    final float lengthPassage;
    final float lengthPart;
    final float saturation;

    private final Map<Part, Float> parts = new EnumMap<>(Part.class);
    private final Map<Track, Float> tracks = new EnumMap<>(Track.class);

    private Boosts(Properties numbers) {
        for (Part part : Part.values()) {
            parts.put(part, number(numbers, "part." + part.name().toLowerCase(Locale.ROOT)));
        }
        for (Track track : Track.values()) {
            tracks.put(track, number(numbers, "track." + track.name().toLowerCase(Locale.ROOT)));
        }
        others = number(numbers, "others");
        presence = number(numbers, "presence");
        titleAdjacent = number(numbers, "title.adjacent");
        passageAdjacent = number(numbers, "passage.adjacent");
        passagePresence = number(numbers, "passage.presence");
        passageWeight = number(numbers, "passage.weight");
        passageCandidates = (int) number(numbers, "passage.candidates");
        commonShare = number(numbers, "common.share");
        wordsShare = number(numbers, "words.share");
        lengthText = number(numbers, "length.text");
        lengthPassage = number(numbers, "length.passage");
        lengthPart = number(numbers, "length.part");
        saturation = number(numbers, "saturation");
    }

    float of(Part part, Track track) {
        return parts.get(part) * tracks.get(track);
    }

    private static float number(Properties numbers, String name) {
        String text = numbers.getProperty(name);
        if (text == null) {
            throw new IllegalStateException("boosts.properties lacks " + name);
        }
        return Float.parseFloat(text.strip());
    }

    private static Boosts load() {
        Properties numbers = new Properties();
        try (InputStream in = Boosts.class.getResourceAsStream("boosts.properties")) {
            numbers.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Boosts(numbers);
    }
}
