package eu.tiltas.search.concept;

import eu.tiltas.config.Settings;
import eu.tiltas.content.ContentHolder;
import eu.tiltas.content.ContentTree;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;

/**
 * The concepts that the portal knows now: those of the content tree as it was last read, at the start or by an import.
 * An index follows with the texts that are indexed afterwards; who needs all of them anew goes by the fingerprint.
 */
@ApplicationScoped
public class ConceptBook implements ContentHolder {

    private final Path root;
    private volatile Known known;

    private record Known(String fingerprint, ConceptFinder finder) {

        static Known of(ConceptFiles files) {
            return new Known(files.fingerprint(), ConceptFinder.of(files));
        }
    }

    /** For the container's proxies. */
    protected ConceptBook() {
        this.root = null;
    }

    @Inject
    public ConceptBook(Settings settings) {
        this(settings.contentDir());
    }

    ConceptBook(Path root) {
        this.root = root;
    }

    /** @param root the folder that holds {@code search} */
    public static ConceptBook of(Path root) {
        return new ConceptBook(root);
    }

    /** One that holds no concepts. */
    public static ConceptBook empty() {
        ConceptBook empty = new ConceptBook();
        empty.known = Known.of(ConceptFiles.none());
        return empty;
    }

    /** The first call reads files and dictionaries, which takes a second or two. */
    public ConceptFinder finder() {
        return known().finder();
    }

    /** See {@link ConceptFiles#fingerprint()}. */
    public String fingerprint() {
        return known().fingerprint();
    }

    private Known known() {
        Known now = known;
        return now == null ? first() : now;
    }

    private synchronized Known first() {
        if (known == null) {
            known = Known.of(ConceptFiles.read(root));
        }
        return known;
    }

    @Override
    public synchronized void take(ContentTree tree) {
        ConceptFiles files = ConceptFiles.read(tree);
        if (known == null || !known.fingerprint().equals(files.fingerprint())) {
            known = Known.of(files);
        }
    }
}
