package eu.tiltas.content;

import eu.tiltas.config.Clock;
import eu.tiltas.config.Settings;
import eu.tiltas.language.Language;
import eu.tiltas.markup.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The import of the content tree, at start and on command. */
@ApplicationScoped
public class Transfer {

    private static final Logger LOG = Logger.getLogger(Transfer.class.getName());

    private final Path root;
    private final Clock clock;
    private final Iterable<ContentHolder> holders;
    private volatile ImportReport last;

    /** For the container's proxies. */
    protected Transfer() {
        this(null, null, List.of());
    }

    @Inject
    public Transfer(Settings settings, Clock clock, SiteHolder site, Instance<ContentHolder> holders) {
        this(settings.contentDir(), clock, inOrder(site, holders));
    }

    public Transfer(Path root, Clock clock, Iterable<ContentHolder> holders) {
        this.root = root;
        this.clock = clock;
        this.holders = holders;
    }

    /** The sections come first, because everything else may name one; then what may be quoted. */
    private static List<ContentHolder> inOrder(SiteHolder site, Iterable<ContentHolder> others) {
        List<ContentHolder> holders = new ArrayList<>();
        others.forEach(holders::add);
        holders.sort(Comparator.comparing(holder -> !holder.isQuoted()));
        holders.add(0, site);
        return holders;
    }

    /** The report of the last import that ended; empty before the first. */
    public Optional<ImportReport> last() {
        return Optional.ofNullable(last);
    }

    /** Imports the tree; a second call waits for the first to end and then runs, finding little to do. */
    public synchronized ImportReport run() {
        Instant started = clock.instant();
        ImportReport.Builder builder = new ImportReport.Builder();
        if (Files.isDirectory(root)) {
            ContentTree tree = new ContentTree(root, builder);
            holders.forEach(holder -> holder.take(tree));
            holders.forEach(holder -> holder.settle(tree));
        } else {
            builder.problem(".", Fault.error(0, "folder.missing"));
        }
        ImportReport report = builder.build(started, clock.instant());
        log(report);
        last = report;
        return report;
    }

    private void log(ImportReport report) {
        LOG.info(() -> "Content of " + root + ": " + report.subjects() + " subjects read in "
                + report.took().toMillis() + " ms, " + report.changed() + " changed, " + report.removed()
                + " removed, " + report.errors() + " errors, "
                + (report.problems().size() - report.errors())
                + " warnings");
        report.problems()
                .forEach(problem -> LOG.log(
                        problem.fault().isError() ? Level.WARNING : Level.INFO, () -> problem.describe(Language.EN)));
    }
}
