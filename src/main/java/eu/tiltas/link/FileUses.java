package eu.tiltas.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Which texts name which files, whichever feature has the texts. */
@ApplicationScoped
public class FileUses {

    private final Iterable<UsesFiles> texts;

    /** For the container's proxies. */
    protected FileUses() {
        this(List.of());
    }

    @Inject
    public FileUses(Instance<UsesFiles> texts) {
        this((Iterable<UsesFiles>) texts);
    }

    public FileUses(Iterable<UsesFiles> texts) {
        this.texts = texts;
    }

    /** The texts that name a file: those that readers see, and the newest of each language. */
    public List<FileUse> of(String file) {
        return stream().flatMap(some -> some.uses(file).stream()).toList();
    }

    /** Those of some files that a text names which readers see. */
    public Set<String> seen(Collection<String> files) {
        return files.isEmpty()
                ? Set.of()
                : stream().flatMap(some -> some.seen(files).stream()).collect(Collectors.toSet());
    }

    /** How many texts name each file; those that none names are missing. */
    public Map<String, Integer> counts() {
        Map<String, Integer> counts = new HashMap<>();
        stream().forEach(some -> some.counts().forEach((file, count) -> counts.merge(file, count, Integer::sum)));
        return counts;
    }

    /** The files that subjects of a kind name or ever named. */
    public Set<String> everNamed(String kind, Collection<String> subjects) {
        return stream()
                .filter(some -> some.kind().equals(kind))
                .flatMap(some -> some.everNamed(subjects).stream())
                .collect(Collectors.toSet());
    }

    private Stream<UsesFiles> stream() {
        return StreamSupport.stream(texts.spliterator(), false);
    }
}
