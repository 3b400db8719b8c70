package eu.tiltas.link;

import eu.tiltas.language.Language;
import eu.tiltas.link.TermCautions.Caution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.StreamSupport;

/** The words that mislead, whichever feature knows them. */
@ApplicationScoped
public class Cautions {

    private final Iterable<TermCautions> all;

    /** For the container's proxies. */
    protected Cautions() {
        this(List.of());
    }

    @Inject
    public Cautions(Instance<TermCautions> all) {
        this((Iterable<TermCautions>) all);
    }

    public Cautions(Iterable<TermCautions> all) {
        this.all = all;
    }

    /** See {@link TermCautions#in}. */
    public List<Caution> in(String text, Language language) {
        return StreamSupport.stream(all.spliterator(), false)
                .flatMap(some -> some.in(text, language).stream())
                .toList();
    }

    /** See {@link TermCautions#confused}. */
    public List<Caution> confused(String text, Language language, String source, Language from) {
        return StreamSupport.stream(all.spliterator(), false)
                .flatMap(some -> some.confused(text, language, source, from).stream())
                .toList();
    }
}
