package eu.tiltas.search.lucene;

import eu.tiltas.search.relevance.Numbers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Properties;

/** The numbers of {@code boosts.properties}, and those that editors decide; each has its reason where it stands. */
final class Boosts {

    private static final Properties ENGINE = load();

    /** What a word of a question, or one that joins others, weighs of what it otherwise would. */
    final float question;

    final float joining;
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
    final float promoted;
    final float saturation;
    final float titleAverage;
    final float titleLength;
    final float textAverage;
    final float textLength;
    final float passageAverage;
    final float passageLength;

    final Weights weights;

    private final float[] parts = new float[Part.values().length];
    private final float[] ways = new float[Way.values().length];

    private Boosts(Properties numbers, Numbers decided) {
        for (Part part : Part.values()) {
            parts[part.ordinal()] = decided.of("part", part.name().toLowerCase(Locale.ROOT));
        }
        for (Way way : Way.values()) {
            ways[way.ordinal()] = decided.of("agreement", way == Way.BEGINNING ? Way.STEM.word() : way.word());
        }
        question = decided.of("small", "question");
        joining = decided.of("small", "joining");
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
        promoted = number(numbers, "promoted");
        saturation = number(numbers, "saturation");
        titleAverage = number(numbers, "title.average");
        titleLength = number(numbers, "title.length");
        textAverage = number(numbers, "text.average");
        textLength = number(numbers, "text.length");
        passageAverage = number(numbers, "passage.average");
        passageLength = number(numbers, "passage.length");
        weights = new Weights(this);
    }

    static Boosts of(Numbers decided) {
        return new Boosts(ENGINE, decided);
    }

    float of(Part part) {
        return parts[part.ordinal()];
    }

    float of(Way way) {
        return ways[way.ordinal()];
    }

    private static float number(Properties numbers, String name) {
        String text = numbers.getProperty(name);
        if (text == null) {
            throw new IllegalStateException("boosts.properties lacks " + name);
        }
        return Float.parseFloat(text.strip());
    }

    private static Properties load() {
        Properties numbers = new Properties();
        try (InputStream in = Boosts.class.getResourceAsStream("boosts.properties")) {
            numbers.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return numbers;
    }
}
