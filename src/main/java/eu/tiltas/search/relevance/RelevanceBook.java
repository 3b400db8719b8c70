package eu.tiltas.search.relevance;

import eu.tiltas.config.Clock;
import eu.tiltas.config.Settings;
import eu.tiltas.content.ContentHolder;
import eu.tiltas.content.ContentTree;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.LocalDate;

/** What editors decide about the order of hits now: as the content tree was last read, at the start or by an import. */
@ApplicationScoped
public class RelevanceBook implements ContentHolder {

    private final Path root;
    private final Clock clock;
    private volatile Relevance known;

    /** For the container's proxies. */
    protected RelevanceBook() {
        this((Path) null, null);
    }

    @Inject
    public RelevanceBook(Settings settings, Clock clock) {
        this(settings.contentDir(), clock);
    }

    private RelevanceBook(Path root, Clock clock) {
        this.root = root;
        this.clock = clock;
    }

    /** @param root the folder that holds {@code search} */
    public static RelevanceBook of(Path root, Clock clock) {
        return new RelevanceBook(root, clock);
    }

    /** One that says nothing beyond the standard numbers. */
    public static RelevanceBook standard() {
        RelevanceBook standard = new RelevanceBook((Path) null, new Clock());
        standard.known = Relevance.STANDARD;
        return standard;
    }

    public Relevance now() {
        Relevance now = known;
        return now == null ? first() : now;
    }

    public LocalDate today() {
        return clock.today();
    }

    private synchronized Relevance first() {
        if (known == null) {
            known = RelevanceFiles.read(root, clock.today());
        }
        return known;
    }

    @Override
    public synchronized void take(ContentTree tree) {
        Numbers last = known == null ? Numbers.STANDARD : known.numbers();
        known = RelevanceFiles.read(tree, last, clock.today());
    }
}
