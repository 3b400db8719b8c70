package eu.tiltas.search;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** A source of texts in memory, which tells how often it was asked. */
public final class Shelf implements DocumentSource {

    private final Map<String, List<SearchDocument>> texts = new ConcurrentSkipListMap<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger emptied = new AtomicInteger();

    public void put(String key, SearchDocument... documents) {
        texts.put(key, List.of(documents));
    }

    public void remove(String key) {
        texts.remove(key);
    }

    /** How often one subject was asked for. */
    public int timesAsked() {
        return asked.get();
    }

    /** How often everything was asked for. */
    public int timesEmptied() {
        return emptied.get();
    }

    @Override
    public String kind() {
        return "page";
    }

    @Override
    public List<SearchDocument> documents(String subject) {
        asked.incrementAndGet();
        return texts.getOrDefault(subject, List.of());
    }

    @Override
    public void all(Consumer<List<SearchDocument>> subject) {
        emptied.incrementAndGet();
        texts.values().forEach(subject);
    }
}
