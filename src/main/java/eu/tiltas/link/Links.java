package eu.tiltas.link;

import eu.tiltas.language.Language;
import eu.tiltas.markup.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Finds what a reference such as {@code page:emn} leads to, whichever feature keeps it. */
@ApplicationScoped
public class Links {

    private final Iterable<LinkTarget> targets;

    /** For the container's proxies. */
    protected Links() {
        this(List.of());
    }

    @Inject
    public Links(Instance<LinkTarget> targets) {
        this((Iterable<LinkTarget>) targets);
    }

    public Links(Iterable<LinkTarget> targets) {
        this.targets = targets;
    }

    /**
     * Where a reference leads a reader of a language; empty if there is nothing public now.
     *
     * @param reference kind and key with a colon between
     */
    public Optional<Reader.Target> find(String reference, Language reader) {
        int colon = reference.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        for (LinkTarget target : targets) {
            if (target.kind().equals(reference.substring(0, colon))) {
                return target.target(reference.substring(colon + 1), reader);
            }
        }
        return Optional.empty();
    }
}
