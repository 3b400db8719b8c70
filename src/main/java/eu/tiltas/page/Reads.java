package eu.tiltas.page;

import eu.tiltas.config.Clock;
import eu.tiltas.language.Language;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Counts how often pages are asked for and how often a search finds them first: a number for each page, language and day,
 * and nothing about who it was, what came before or what was searched for. Programs that read are counted like people.
 * What was counted since it was last put down is lost with the process.
 */
@ApplicationScoped
public class Reads {

    private static final Logger LOG = Logger.getLogger(Reads.class.getName());

    /** More addresses than the cache of pages keeps; beyond it nothing new is counted until it is put down. */
    private static final int MOST = 100_000;

    /** How far back it is asked for: a season, so that what was asked for once and never again sinks. */
    private static final int DAYS = 90;

    /** How long numbers are kept. */
    private static final int MONTHS = 13;

    @Inject
    ReadCounts counts;

    @Inject
    Clock clock;

    private final Map<String, LongAdder> read = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> found = new ConcurrentHashMap<>();

    /** Somebody was given what stands at an address, whatever that is. */
    public void read(String address) {
        count(read, address);
    }

    /** A search has shown what stands at an address first. */
    public void found(String address) {
        count(found, address);
    }

    private static void count(Map<String, LongAdder> counts, String address) {
        LongAdder counted = counts.get(address);
        if (counted == null && counts.size() < MOST) {
            counted = counts.computeIfAbsent(address, any -> new LongAdder());
        }
        if (counted != null) {
            counted.increment();
        }
    }

    @PreDestroy
    void end() {
        try {
            putDown();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "What was read last could not be put down: {0}", e.toString());
        }
    }

    /** Puts down what was counted, and forgets what is old. What fails is tried again the next time. */
    public void putDown() {
        LocalDate today = clock.today();
        Map<String, Long> reads = taken(read);
        Map<String, Long> finds = taken(found);
        try {
            counts.add(today, reads, finds);
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, "Another node put down the first count of a page at the same time", e);
            again(today, reads, finds);
        }
        counts.forget(today.minusMonths(MONTHS));
    }

    private void again(LocalDate today, Map<String, Long> reads, Map<String, Long> finds) {
        try {
            counts.add(today, reads, finds);
        } catch (RuntimeException e) {
            putBack(reads, read);
            putBack(finds, found);
            throw e;
        }
    }

    private static void putBack(Map<String, Long> taken, Map<String, LongAdder> counted) {
        taken.forEach((address, times) ->
                counted.computeIfAbsent(address, any -> new LongAdder()).add(times));
    }

    private static Map<String, Long> taken(Map<String, LongAdder> counted) {
        Map<String, Long> taken = new HashMap<>();
        counted.keySet()
                .forEach(address -> taken.put(address, counted.remove(address).sum()));
        return taken;
    }

    /** How often pages were read and found in the last 90 days in all languages, by key. */
    public Map<String, Long> lately() {
        return counts.since(clock.today().minusDays(DAYS));
    }

    /** The page that an address of a text names: language and slug; empty for every other address. */
    static Optional<Place> place(String address) {
        String[] parts = address.split("/");
        return parts.length == 3 && parts[0].isEmpty()
                ? Language.of(parts[1]).map(language -> new Place(language, parts[2]))
                : Optional.empty();
    }

    /** An address of a text. */
    record Place(Language language, String slug) {}
}
