package eu.tiltas.figure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Predicate;
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

    /** Who has such a citation now, as {@code kind:key}. */
    public List<String> having(Predicate<Citation> which) {
        return all().stream()
                .filter(which)
                .map(Citation::by)
                .distinct()
                .sorted()
                .toList();
    }

    /** Records, as part of the caller's transaction, that those who have such a citation are different now. */
    public void follow(Predicate<Citation> which) {
        stream().forEach(text -> {
            List<String> keys = text.citations().stream()
                    .filter(which)
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
