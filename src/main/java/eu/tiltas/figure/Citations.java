package eu.tiltas.figure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Who quotes what, whichever feature has the texts. */
@ApplicationScoped
public class Citations {

    private final Iterable<Quoting> texts;

    /** For the container's proxies. */
    protected Citations() {
        this(List.of());
    }

    @Inject
    public Citations(Instance<Quoting> texts) {
        this((Iterable<Quoting>) texts);
    }

    public Citations(Iterable<Quoting> texts) {
        this.texts = texts;
    }

    /** All that live texts quote. */
    public List<Citation> all() {
        return stream().flatMap(text -> text.citations().stream()).toList();
    }

    /** Records, as part of the caller's transaction, that those who have these citations are different now. */
    public void follow(Collection<Citation> which) {
        stream().forEach(text -> {
            List<String> keys = which.stream()
                    .filter(citation -> citation.kind().equals(text.kind()))
                    .map(Citation::key)
                    .distinct()
                    .sorted()
                    .toList();
            if (!keys.isEmpty()) {
                text.follow(keys);
            }
        });
    }

    private Stream<Quoting> stream() {
        return StreamSupport.stream(texts.spliterator(), false);
    }
}
