package eu.tiltas.search.concept;

import eu.tiltas.language.Language;
import eu.tiltas.markup.Markdown;
import eu.tiltas.search.analysis.Analyzers;
import eu.tiltas.search.analysis.RunningText;
import eu.tiltas.search.concept.ConceptFinder.Found;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Measures what no test asserts: time to build, heap, words a second; draws a sample of places found in the portal's own
 * pages, to be read by a person; and answers queries. Run by hand.
 */
public final class ConceptMeasurement {

    private static final Path CONTENT = Path.of("content");
    private static final int AROUND = 50;

    private final StringBuilder report = new StringBuilder();
    private ConceptFinder finder;

    private record Place(Language language, String text, Found found) {

        String line() {
            int from = Math.max(0, found.start() - AROUND);
            int to = Math.min(text.length(), found.end() + AROUND);
            return language.code() + "\t" + found.concept().id() + "\t"
                    + found.concept().name(Language.EN) + "\t"
                    + (text.substring(from, found.start()) + "[[" + text.substring(found.start(), found.end()) + "]]"
                                    + text.substring(found.end(), to))
                            .replace('\n', ' ');
        }
    }

    private ConceptMeasurement() {}

    /** @param args the file to write; the size of the sample; its seed; perhaps a file of queries: language, tab, query */
    public static void main(String[] args) throws IOException {
        ConceptMeasurement measurement = new ConceptMeasurement();
        measurement.building();
        Map<Language, List<String>> texts = texts();
        texts.forEach(measurement::speed);
        measurement.sample(texts, Integer.parseInt(args[1]), Long.parseLong(args[2]));
        if (args.length > 3) {
            Files.readAllLines(Path.of(args[3])).forEach(measurement::ask);
        }
        Files.writeString(Path.of(args[0]), measurement.report);
    }

    private void building() {
        Analyzers.load();
        long before = heap();
        for (int round = 0; round < 3; round++) {
            long start = System.nanoTime();
            ConceptFiles files = ConceptFiles.read(CONTENT);
            finder = ConceptFinder.of(files);
            line(
                    "built in %d ms: %d concepts",
                    (System.nanoTime() - start) / 1_000_000,
                    finder.concepts().all().size());
            files.problems().forEach(problem -> line("%s", problem.describe(Language.EN)));
        }
        long all = heap();
        finder = null;
        long without = heap();
        finder = ConceptFinder.of(ConceptFiles.read(CONTENT));
        line(
                "heap %.1f MB, of it words of the analyzers %.1f MB",
                (all - before) / 1048576.0, (without - before) / 1048576.0);
    }

    private void speed(Language language, List<String> texts) {
        double best = 0;
        double plain = 0;
        int places = 0;
        for (int round = 0; round < 15; round++) {
            int words = 0;
            places = 0;
            long start = System.nanoTime();
            for (String text : texts) {
                words += RunningText.words(language, text).size();
            }
            long middle = System.nanoTime();
            for (String text : texts) {
                places += finder.in(text, language).size();
            }
            plain = Math.max(plain, words * 1e9 / (middle - start));
            best = Math.max(best, words * 1e9 / (System.nanoTime() - middle));
        }
        line("%s %,.0f words/s (words alone %,.0f), %d places", language, best, plain, places);
    }

    private void sample(Map<Language, List<String>> texts, int size, long seed) {
        List<Place> places = new ArrayList<>();
        texts.forEach((language, some) -> some.forEach(
                text -> finder.in(text, language).forEach(found -> places.add(new Place(language, text, found)))));
        Collections.shuffle(places, new Random(seed));
        places.stream().limit(size).map(Place::line).sorted().forEach(text -> line("%s", text));
    }

    private void ask(String line) {
        String[] parts = line.split("\t");
        long start = System.nanoTime();
        QueryConcepts asked = finder.asked(parts[1], Language.of(parts[0]).orElseThrow());
        line("%s\t-> %s %d us", line, asked.language(), (System.nanoTime() - start) / 1000);
        asked.concepts()
                .forEach(one -> line(
                        "    %s by %s (%s) in [%s]",
                        one.concept().id(),
                        one.label().text(),
                        one.language().code(),
                        parts[1].substring(one.start(), one.end())));
    }

    private static Map<Language, List<String>> texts() throws IOException {
        Map<Language, List<String>> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            try (Stream<Path> pages = Files.list(CONTENT.resolve("pages"))) {
                texts.put(
                        language,
                        pages.sorted()
                                .map(page -> page.resolve(language.code() + ".md"))
                                .filter(Files::exists)
                                .flatMap(ConceptMeasurement::passages)
                                .toList());
            }
        }
        return texts;
    }

    private static Stream<String> passages(Path page) {
        try {
            String body = Files.readString(page).replaceFirst("(?s)^---\n.*?\n---\n", "");
            return Markdown.parse(body).sections().stream()
                    .map(section ->
                            (section.heading() == null ? "" : section.heading().text() + "\n") + section.text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long heap() {
        for (int i = 0; i < 5; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private void line(String format, Object... values) {
        report.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
