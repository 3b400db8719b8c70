package eu.tiltas.bench;

import eu.tiltas.language.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/**
 * The words of a language in the order of their frequency: first those of the portal's own pages as often as they stand
 * there, then those of its dictionary in an order of chance. Drawn by Zipf's law, so that a large text has a few words
 * everywhere and a long tail of rare ones, as real text has.
 */
final class Words {

    private static final Pattern WORD = Pattern.compile("\\p{L}{2,30}");
    private static final Pattern FRONT_MATTER = Pattern.compile("\\A---\n.*?\n---\n", Pattern.DOTALL);
    private static final String DICTIONARIES = "/eu/tiltas/search/analysis/";

    /** Mandelbrot's shift, which flattens the head of the law as real text does. */
    private static final double SHIFT = 2.7;

    private final List<String> ranked;
    private final double[] sums;

    private Words(List<String> ranked) {
        this.ranked = ranked;
        this.sums = new double[ranked.size()];
        double sum = 0;
        for (int i = 0; i < sums.length; i++) {
            sum += 1 / (i + SHIFT);
            sums[i] = sum;
        }
    }

    /** @param content the portal's own tree */
    static Words of(Language language, Path content, long seed) throws IOException {
        Set<String> words = new LinkedHashSet<>(inPages(language, content));
        List<String> rest = new ArrayList<>(inDictionary(language));
        Collections.shuffle(rest, new Random(seed));
        words.addAll(rest);
        return new Words(List.copyOf(words));
    }

    String draw(RandomGenerator random) {
        double at = random.nextDouble() * sums[sums.length - 1];
        int low = 0;
        int high = sums.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sums[middle] < at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return ranked.get(low);
    }

    private static List<String> inPages(Language language, Path content) throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        try (Stream<Path> folders = Files.list(content.resolve("pages"))) {
            for (Path folder : folders.sorted().toList()) {
                Path file = folder.resolve(language.code() + ".md");
                if (Files.exists(file)) {
                    count(Files.readString(file), counts);
                }
            }
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static void count(String page, Map<String, Integer> counts) {
        String text = FRONT_MATTER.matcher(page).replaceFirst("").replaceAll("\\]\\([^)]*\\)", "");
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            counts.merge(words.group(), 1, Integer::sum);
        }
    }

    private static Set<String> inDictionary(Language language) throws IOException {
        Set<String> words =
                switch (language) {
                    case LT, LV -> hunspell(language.code());
                    case SV, EN -> automaton(language.code());
                };
        words.removeIf(word -> !WORD.matcher(word).matches());
        return words;
    }

    private static Set<String> hunspell(String code) throws IOException {
        Set<String> words = new TreeSet<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(open(code + ".dic.gz"), StandardCharsets.UTF_8))) {
            lines.lines().map(line -> line.split("[/\\s]", 2)[0]).forEach(words::add);
        }
        return words;
    }

    private static Set<String> automaton(String code) throws IOException {
        Set<String> words = new TreeSet<>();
        try (InputStream automaton = open(code + ".dict.gz");
                InputStream properties = open(code + ".info.gz")) {
            for (WordData form : new DictionaryLookup(Dictionary.read(automaton, properties))) {
                words.add(form.getWord().toString());
            }
        }
        return words;
    }

    private static InputStream open(String name) throws IOException {
        return new GZIPInputStream(Words.class.getResourceAsStream(DICTIONARIES + name));
    }
}
