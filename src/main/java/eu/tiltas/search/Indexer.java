package eu.tiltas.search;

import eu.tiltas.change.Change;
import eu.tiltas.change.Changes;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * Lets the index follow the change log. Live update, start-up and recovery are the one method {@link #catchUp()}: no other
 * code ever writes to the index.
 */
public class Indexer {

    private static final Logger LOG = System.getLogger(Indexer.class.getName());
    private static final int BATCH = 500;

    private final SearchIndex index;
    private final Changes changes;
    private final Map<String, DocumentSource> sources;
    private final AtomicInteger asked = new AtomicInteger();

    /** @throws IllegalStateException if two sources have the same kind */
    public Indexer(SearchIndex index, Changes changes, Iterable<DocumentSource> sources) {
        this.index = index;
        this.changes = changes;
        this.sources = new HashMap<>();
        for (DocumentSource source : sources) {
            if (this.sources.put(source.kind(), source) != null) {
                throw new IllegalStateException("two document sources of kind " + source.kind());
            }
        }
    }

    /** For the container's proxy only. */
    Indexer() {
        this(null, null, List.of());
    }

    /**
     * Brings the index to the newest change. A call while another runs returns at once, and the running one then looks
     * again, so that nothing committed before the call is missed. After a failure the index is where it was after its
     * last commit, and the next call goes on from there.
     *
     * @throws SearchUnavailable if the engine fails
     */
    public void catchUp() {
        if (asked.getAndIncrement() > 0) {
            return;
        }
        try {
            int seen;
            do {
                seen = asked.get();
                follow();
            } while (asked.addAndGet(-seen) > 0);
        } catch (RuntimeException | Error e) {
            asked.set(0);
            throw e;
        }
    }

    private void follow() {
        if (mustBeginAnew()) {
            rebuild();
        }
        List<Change> batch = changes.after(index.applied(), BATCH);
        while (!batch.isEmpty()) {
            apply(batch);
            batch = changes.after(index.applied(), BATCH);
        }
    }

    /**
     * To be called every few seconds: lets the index put itself in order while nothing changes. Does nothing while changes
     * are applied.
     *
     * @throws SearchUnavailable if the engine fails
     */
    public void tidy() {
        if (asked.compareAndSet(0, 1)) {
            try {
                index.tidy();
            } finally {
                if (asked.getAndSet(0) > 1) {
                    catchUp();
                }
            }
        }
    }

    private boolean mustBeginAnew() {
        long applied = index.applied();
        if (applied == SearchIndex.NOTHING || !index.origin().equals(changes.origin())) {
            return true;
        }
        // What is kept in memory may lag behind a change read from the table, so the table has the last word.
        return applied > changes.latest()
                && changes.after(applied - 1, 1).stream().noneMatch(change -> change.number() == applied);
    }

    /** The number is read before the texts: a change in between is in them already, and is applied once more. */
    private void rebuild() {
        long number = changes.latest();
        String origin = changes.origin();
        LOG.log(Level.INFO, "Search index begins anew at change {0}", number);
        index.clear();
        for (DocumentSource source : sources.values()) {
            source.all(documents -> add(source.kind(), documents));
        }
        index.commit(number, origin);
    }

    private void add(String kind, List<SearchDocument> documents) {
        if (!documents.isEmpty()) {
            index.replace(kind, documents.get(0).key(), documents);
        }
    }

    /** Adds what is different because something else is. */
    private void follow(Map<String, Set<String>> subjects) {
        Map<String, Set<String>> changed = Map.copyOf(subjects);
        for (DocumentSource source : sources.values()) {
            changed.forEach((kind, keys) -> {
                Set<String> following =
                        kind.equals(source.kind()) ? Set.of() : source.following(kind, Set.copyOf(keys));
                if (!following.isEmpty()) {
                    subjects.computeIfAbsent(source.kind(), none -> new LinkedHashSet<>())
                            .addAll(following);
                }
            });
        }
    }

    private void apply(List<Change> batch) {
        Map<String, Set<String>> subjects = batch.stream()
                .filter(change -> sources.containsKey(change.kind()))
                .collect(Collectors.groupingBy(
                        Change::kind,
                        Collectors.mapping(Change::subject, Collectors.toCollection(LinkedHashSet::new))));
        follow(subjects);
        subjects.forEach((kind, keys) ->
                keys.forEach(key -> index.replace(kind, key, sources.get(kind).documents(key))));
        index.commit(batch.get(batch.size() - 1).number(), changes.origin());
    }
}
