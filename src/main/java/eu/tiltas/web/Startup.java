package eu.tiltas.web;

import eu.tiltas.change.ChangeLog;
import eu.tiltas.config.Schema;
import eu.tiltas.config.Settings;
import eu.tiltas.content.CommandToken;
import eu.tiltas.content.Transfer;
import eu.tiltas.search.Indexer;
import eu.tiltas.search.SearchIndex;
import eu.tiltas.search.analysis.Analyzers;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Brings the portal up: schema and change log before the first request, content and index while requests are served
 * already. What was published before the start can be read at once.
 */
@ApplicationScoped
public class Startup {

    private static final Logger LOG = Logger.getLogger(Startup.class.getName());

    /** Seconds that dictionaries and index leave to the server's own start and the first page, which need the cores. */
    private static final int PAGES_FIRST = 3;

    @Resource(lookup = "java:app/tiltas")
    DataSource database;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    Settings settings;

    @Inject
    ChangeLog changes;

    @Inject
    Transfer transfer;

    @Inject
    Indexer indexer;

    @Inject
    CommandToken token;

    @Inject
    Gate gate;

    @Inject
    SearchIndex index;

    private volatile long filledTo = Long.MAX_VALUE;
    private volatile boolean nothingYet;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        try {
            Files.createDirectories(settings.dataDir());
        } catch (IOException e) {
            throw new UncheckedIOException("the data directory can't be made: " + settings.dataDir(), e);
        }
        Schema.migrate(database);
        token.ensure();
        changes.open();
        nothingYet = changes.latest() == 0;
        gate.stand();
        executor.schedule(this::fill, nothingYet ? 0 : PAGES_FIRST, TimeUnit.SECONDS);
        executor.scheduleWithFixedDelay(this::poll, 1, 1, TimeUnit.SECONDS);
    }

    /** Whether the content was read since the start and the index has followed. */
    boolean isReady() {
        return index.applied() >= filledTo;
    }

    /** Whether this is the very first start and the content is still being read: there is nothing to show yet. */
    boolean hasNothingYet() {
        return nothingYet;
    }

    private void fill() {
        try {
            Analyzers.load();
            indexer.catchUp();
            transfer.run();
            indexer.catchUp();
            filledTo = changes.latest();
            nothingYet = false;
            LOG.info(() -> "Tiltas is ready at change " + changes.latest());
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "Content or index could not be brought up; the portal serves what it has", e);
        }
    }

    private void poll() {
        try {
            changes.poll();
            // Only a failure of the indexer leaves it behind: it is asked again until it succeeds.
            if (filledTo != Long.MAX_VALUE && index.applied() < changes.latest()) {
                indexer.catchUp();
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The change log can't be followed: {0}", e.toString());
        }
    }

    void follow(@ObservesAsync ChangeLog.Moved moved) {
        try {
            indexer.catchUp();
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "The search index could not follow to change " + moved.latest(), e);
        }
    }
}
