package eu.tiltas.search;

import eu.tiltas.change.Change;
import eu.tiltas.change.Changes;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A change log in memory. */
public final class InMemoryLog implements Changes {

    private final String origin;
    private final List<Change> changes = new CopyOnWriteArrayList<>();

    public InMemoryLog(String origin) {
        this.origin = origin;
    }

    public synchronized void append(String kind, String subject) {
        changes.add(new Change(changes.size() + 1L, kind, subject, Instant.EPOCH));
    }

    @Override
    public long latest() {
        return changes.size();
    }

    @Override
    public List<Change> after(long number, int limit) {
        return changes.stream()
                .filter(change -> change.number() > number)
                .limit(limit)
                .toList();
    }

    @Override
    public String origin() {
        return origin;
    }
}
