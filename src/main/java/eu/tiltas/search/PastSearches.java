package eu.tiltas.search;

import eu.tiltas.config.Clock;
import eu.tiltas.config.Settings;
import eu.tiltas.language.Language;
import eu.tiltas.search.SearchText.Clause;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What has been searched for on many days and found: words and a number, nothing about who asked. A search counts once a
 * day at most, however often it is made; what is not asked for any more fades and is forgotten.
 */
@ApplicationScoped
public class PastSearches {

    private static final Logger LOG = System.getLogger(PastSearches.class.getName());

    /** Of a number after a day: half is left after a month. */
    private static final double KEPT = 0.977;
    /** Reached on the fifth day in a row, or on the sixth of two weeks: one curious person hardly gets there. */
    private static final double MANY = 4.5;

    private static final double FORGOTTEN = 0.5;
    private static final int MOST = 5_000;
    /** So many are kept when there are more, so that not every search must look for the least of them. */
    private static final int LEFT = 4_500;

    private static final int LONGEST = 60;
    private static final Pattern WORDS = Pattern.compile("\\p{L}{2,}([ -](\\p{L}{2,}|(19|20)\\d\\d)){0,5}");
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Path file;
    private final Clock clock;
    private final Map<Past, Count> counts = new ConcurrentHashMap<>();
    private Instant written = Instant.EPOCH;

    private record Past(Language language, String text) {}

    private record Count(double number, LocalDate day) {

        double on(LocalDate today) {
            return number * Math.pow(KEPT, Math.max(0, today.toEpochDay() - day.toEpochDay()));
        }
    }

    /** For the container's proxies. */
    protected PastSearches() {
        this.file = null;
        this.clock = null;
    }

    @Inject
    public PastSearches(Settings settings, Clock clock) {
        this(settings.dataDir().resolve("searches.tsv"), clock);
    }

    /** @param file is read if it exists; what is in it and not understood is left out */
    PastSearches(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
        read();
    }

    /** One that knows and keeps none. */
    public static PastSearches none() {
        return new PastSearches() {
            @Override
            public void note(SearchResults results) {
                // Nothing is kept.
            }

            @Override
            public Stream<String> of(String typed, Language language) {
                return Stream.empty();
            }
        };
    }

    /** Counts a search if it may be suggested to others: plain words that all occur, with hits, without filters. */
    public synchronized void note(SearchResults results) {
        SearchQuery query = results.query();
        String text = normalised(query.text());
        boolean good = results.known() && results.total() > 0 && !results.corrected();
        if (!good || text.isEmpty() || !query.filters().isEmpty() || query.page() > 1) {
            return;
        }
        LocalDate today = clock.today();
        Past past = new Past(query.language(), text);
        Count before = counts.get(past);
        if (before == null || before.day().isBefore(today)) {
            counts.put(past, new Count(1 + (before == null ? 0 : before.on(today)), today));
            bound(today);
            if (clock.instant().isAfter(written.plus(PAUSE))) {
                write();
            }
        }
    }

    /** Those that many have made and that have words beginning as the typed ones do, the most frequent first. */
    public Stream<String> of(String typed, Language language) {
        String words = SubjectSuggestions.folded(typed);
        LocalDate today = clock.today();
        return counts.entrySet().stream()
                .filter(past -> past.getKey().language() == language)
                .filter(past -> past.getValue().on(today) >= MANY)
                .filter(past -> !words.isBlank()
                        && SubjectSuggestions.folded(past.getKey().text()).contains(words))
                .sorted(Comparator.comparingDouble(past -> -past.getValue().on(today)))
                .map(past -> past.getKey().text());
    }

    /** Words as they are kept; empty if there is more than words, or numbers that may belong to somebody. */
    private static String normalised(String typed) {
        SearchText text = SearchText.parse(typed);
        String words = String.join(" ", text.wanted().stream().map(Clause::text).toList())
                .toLowerCase(Locale.ROOT);
        boolean plain = text.unwanted().isEmpty()
                && text.wanted().stream().noneMatch(clause -> clause.phrase() || clause.beginning());
        return plain && words.length() <= LONGEST && WORDS.matcher(words).matches() ? words : "";
    }

    private void bound(LocalDate today) {
        if (counts.size() > MOST) {
            counts.values().removeIf(count -> count.on(today) < FORGOTTEN);
            counts.entrySet().stream()
                    .sorted(Comparator.comparingDouble(past -> past.getValue().on(today)))
                    .limit(Math.max(0, counts.size() - LEFT))
                    .map(Map.Entry::getKey)
                    .toList()
                    .forEach(counts::remove);
        }
    }

    private void read() {
        if (!Files.exists(file)) {
            return;
        }
        try {
            Files.readAllLines(file, StandardCharsets.UTF_8).forEach(this::read);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Past searches can''t be read: {0}", e.toString());
        }
    }

    private void read(String line) {
        String[] field = line.split("\t");
        try {
            Past past = new Past(Language.of(field[0]).orElseThrow(), field[1]);
            counts.put(past, new Count(Double.parseDouble(field[2]), LocalDate.parse(field[3])));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "A line of past searches is left out: {0}", e.toString());
        }
    }

    /** Puts all that is counted on disk; what fails is tried again with a later search. */
    @PreDestroy
    synchronized void write() {
        written = clock.instant();
        LocalDate today = clock.today();
        counts.values().removeIf(count -> count.on(today) < FORGOTTEN);
        List<String> lines = counts.entrySet().stream()
                .map(past -> String.join(
                        "\t",
                        past.getKey().language().code(),
                        past.getKey().text(),
                        String.valueOf(past.getValue().number()),
                        past.getValue().day().toString()))
                .sorted()
                .toList();
        try {
            Path next = file.resolveSibling(file.getFileName() + ".new");
            Files.write(next, lines, StandardCharsets.UTF_8);
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Past searches can''t be written: {0}", e.toString());
        }
    }
}
