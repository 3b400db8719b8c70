package eu.tiltas.web;

import eu.tiltas.change.ChangeLog;
import eu.tiltas.config.Schema;
import eu.tiltas.config.Settings;
import eu.tiltas.content.CommandToken;
import eu.tiltas.content.Transfer;
import eu.tiltas.feedback.Feedback;
import eu.tiltas.page.DueReleases;
import eu.tiltas.page.Outside;
import eu.tiltas.page.Reads;
import eu.tiltas.register.Registers;
import eu.tiltas.search.Indexer;
import eu.tiltas.search.Learner;
import eu.tiltas.search.SearchIndex;
import eu.tiltas.search.analysis.Analyzers;
import eu.tiltas.security.OneTimeLinks;
import eu.tiltas.security.Token;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
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

    /** What failed is tried again every so many seconds. */
    private static final int POLLS_TO_RETRY = 10;

    /** Seconds that dictionaries and index leave to the server's own start and the first page, which need the cores. */
    private static final int PAGES_FIRST = 3;

    @Resource(lookup = "java:app/tiltas")
    DataSource database;

    @Resource
    ManagedScheduledExecutorService executor;

    /** What may take long: tasks of the other one wait for each other, and a poll must not wait. */
    @Resource
    ManagedExecutorService aside;

    @Inject
    Settings settings;

    @Inject
    ChangeLog changes;

    @Inject
    Transfer transfer;

    @Inject
    Indexer indexer;

    @Inject
    Learner learner;

    @Inject
    CommandToken token;

    /** Are on the home page: they are read while the server finishes its own start. */
    @Inject
    Registers registers;

    @Inject
    Feedback feedback;

    @Inject
    Outside outside;

    @Inject
    DueReleases releases;

    @Inject
    Reads reads;

    @Inject
    Gate gate;

    @Inject
    OneTimeLinks links;

    @Inject
    SearchIndex index;

    /** Every so many seconds the lexicon may follow. */
    private static final int LEARNING = 5;

    /** Every so many minutes texts of readers that have become too old are deleted. */
    private static final int FORGETTING = 60;

    /** Every so many minutes it is put down how often pages were read. */
    private static final int COUNTING = 10;

    private final AtomicBoolean readingAhead = new AtomicBoolean();
    private final AtomicBoolean learning = new AtomicBoolean();
    private final AtomicBoolean tidying = new AtomicBoolean();
    private volatile boolean beganEmpty;
    private volatile boolean ready;
    private volatile boolean filled;
    private int polls;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        try {
            Files.createDirectories(settings.dataDir());
        } catch (IOException e) {
            throw new UncheckedIOException("the data directory can't be made: " + settings.dataDir(), e);
        }
        Schema.migrate(database);
        token.ensure();
        changes.open();
        links.setup().ifPresent(this::offer);
        beganEmpty = changes.latest() == 0;
        gate.stand();
        if (!beganEmpty) {
            once(readingAhead, "The registers could not be read ahead", registers::all);
        }
        executor.schedule(this::fill, beganEmpty ? 0 : PAGES_FIRST, TimeUnit.SECONDS);
        executor.scheduleWithFixedDelay(this::poll, 1, 1, TimeUnit.SECONDS);
        executor.scheduleWithFixedDelay(
                () -> attempt("Old feedback could not be deleted", feedback::forget), 1, FORGETTING, TimeUnit.MINUTES);
        executor.scheduleWithFixedDelay(
                () -> attempt(
                        "Old outside reviews could not be deleted", () -> outside.forget(settings.feedbackMonths())),
                1,
                FORGETTING,
                TimeUnit.MINUTES);
        executor.scheduleWithFixedDelay(
                () -> attempt("What was read could not be put down", reads::putDown),
                COUNTING,
                COUNTING,
                TimeUnit.MINUTES);
        executor.scheduleWithFixedDelay(this::learn, LEARNING, LEARNING, TimeUnit.SECONDS);
    }

    /** There is no password that everybody knows: whoever reads the log makes the first account. */
    private void offer(Token token) {
        LOG.warning(() -> "The desk has no administrator. Who opens this address becomes one; it works once, for "
                + settings.linkValid().toHours() + " hours: " + token.address(settings.publicUrl()));
    }

    /** Whether the content was read since the start and the index has followed. */
    boolean isReady() {
        ready |= transfer.last().isPresent() && index.applied() >= changes.latest();
        return ready;
    }

    /** Whether this is the very first start and the content is still being read: there is nothing to show yet. */
    boolean hasNothingYet() {
        return beganEmpty && transfer.last().isEmpty();
    }

    /** Each step by itself: what fails is tried again by the poll, and does not keep the others from their work. */
    private void fill() {
        attempt("The dictionaries could not be loaded", Analyzers::load);
        attempt("The search index could not be brought up", indexer::catchUp);
        attempt("The content could not be read", transfer::run);
        attempt("The search index could not follow", indexer::catchUp);
        filled = true;
        LOG.info(() -> "Tiltas is at change " + changes.latest());
    }

    private void poll() {
        attempt("The change log can't be followed", changes::poll);
        if (filled) {
            attempt("What is due could not go live", releases::catchUp);
        }
        if (filled && ++polls % POLLS_TO_RETRY == 0) {
            once(tidying, "The search index can't follow", () -> {
                if (index.applied() < changes.latest()) {
                    indexer.catchUp();
                } else {
                    indexer.tidy();
                }
            });
            if (transfer.last().isEmpty()) {
                attempt("The content could not be read", transfer::run);
            }
        }
    }

    private void learn() {
        if (filled && index.applied() >= changes.latest()) {
            once(learning, "The lexicon can't follow", learner::catchUp);
        }
    }

    /** Lets others go on meanwhile; does nothing if that task still runs. */
    private void once(AtomicBoolean running, String failure, Runnable step) {
        if (running.compareAndSet(false, true)) {
            try {
                aside.execute(() -> {
                    try {
                        attempt(failure, step);
                    } finally {
                        running.set(false);
                    }
                });
            } catch (RejectedExecutionException e) {
                running.set(false);
                LOG.log(Level.SEVERE, failure + "; it will be tried again", e);
            }
        }
    }

    private static void attempt(String failure, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException | StackOverflowError e) {
            LOG.log(Level.SEVERE, failure + "; it will be tried again", e);
        }
    }

    void follow(@ObservesAsync ChangeLog.Moved moved) {
        attempt("The search index could not follow to change " + moved.latest(), indexer::catchUp);
    }
}
