package eu.tiltas.search.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.zip.CRC32;

/** The numbers of {@code lexicon.properties}, where each has its reason. */
final class Numbers {

    static final Numbers STANDARD = load();

    final int mostWords;
    final int mostPairs;
    final int longestSegment;
    final double pairedShare;
    final int rounds;
    final double nothing;
    final double commonShare;
    final int leastSegments;
    final double leastLinks;
    final double leastEvidence;
    final double leastProbability;
    final int mostTranslations;

    private final long sum;

    private Numbers(Properties numbers) {
        mostWords = (int) number(numbers, "words.most");
        mostPairs = (int) number(numbers, "pairs.most");
        longestSegment = (int) number(numbers, "segment.longest");
        pairedShare = number(numbers, "paired.share");
        rounds = (int) number(numbers, "rounds");
        nothing = number(numbers, "nothing");
        commonShare = number(numbers, "common.share");
        leastSegments = (int) number(numbers, "segments.least");
        leastLinks = number(numbers, "links.least");
        leastEvidence = number(numbers, "evidence.least");
        leastProbability = number(numbers, "probability.least");
        mostTranslations = (int) number(numbers, "translations.most");
        CRC32 all = new CRC32();
        numbers.stringPropertyNames().stream().sorted().forEach(name -> (name + '=' + numbers.getProperty(name))
                .chars()
                .forEach(all::update));
        sum = all.getValue();
    }

    /** Differs when a number does. */
    long sum() {
        return sum;
    }

    private static double number(Properties numbers, String name) {
        String text = numbers.getProperty(name);
        if (text == null) {
            throw new IllegalStateException("lexicon.properties lacks " + name);
        }
        return Double.parseDouble(text.strip());
    }

    private static Numbers load() {
        Properties numbers = new Properties();
        try (InputStream in = Numbers.class.getResourceAsStream("lexicon.properties")) {
            numbers.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Numbers(numbers);
    }
}
