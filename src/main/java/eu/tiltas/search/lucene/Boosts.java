package eu.tiltas.search.lucene;

import eu.tiltas.search.analysis.Track;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Properties;

/** The numbers of {@code boosts.properties}, where each has its reason. */
final class Boosts {

    static final Boosts STANDARD = load();

    final float concept;
    final float translation;
    final float others;
    final float presence;
    final float namedAdjacent;
    final float passageAdjacent;
    final float passagePresence;
    final float passageWeight;
    final int passageCandidates;
    final float commonShare;
    final float wordsShare;
    final float someShare;
    final float saturation;
    final float titleAverage;
    final float titleLength;
    final float textAverage;
    final float textLength;
    final float passageAverage;
    final float passageLength;

    final Weights weights;

    private final float[] parts = new float[Part.values().length];
    private final float[] tracks = new float[Track.values().length];

    private Boosts(Properties numbers) {
        for (Part part : Part.values()) {
            parts[part.ordinal()] = number(numbers, "part." + part.name().toLowerCase(Locale.ROOT));
        }
        for (Track track : Track.values()) {
            tracks[track.ordinal()] = number(numbers, "track." + track.name().toLowerCase(Locale.ROOT));
        }
        concept = number(numbers, "concept");
        translation = number(numbers, "translation");
        others = number(numbers, "others");
        presence = number(numbers, "presence");
        namedAdjacent = number(numbers, "named.adjacent");
        passageAdjacent = number(numbers, "passage.adjacent");
        passagePresence = number(numbers, "passage.presence");
        passageWeight = number(numbers, "passage.weight");
        passageCandidates = (int) number(numbers, "passage.candidates");
        commonShare = number(numbers, "common.share");
        wordsShare = number(numbers, "words.share");
        someShare = number(numbers, "some.share");
        saturation = number(numbers, "saturation");
        titleAverage = number(numbers, "title.average");
        titleLength = number(numbers, "title.length");
        textAverage = number(numbers, "text.average");
        textLength = number(numbers, "text.length");
        passageAverage = number(numbers, "passage.average");
        passageLength = number(numbers, "passage.length");
        weights = new Weights(this);
    }

    float of(Part part) {
        return parts[part.ordinal()];
    }

    float of(Track track) {
        return tracks[track.ordinal()];
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
