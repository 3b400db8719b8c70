package eu.tiltas.figure;

import eu.tiltas.language.Language;
import eu.tiltas.markup.MarkdownText.Quote;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what a text shows as a block, whichever feature keeps it. */
@ApplicationScoped
public class Exhibits {

    private final Iterable<ExhibitSource> sources;

    /** For the container's proxies. */
    protected Exhibits() {
        this(List.of());
    }

    @Inject
    public Exhibits(Instance<ExhibitSource> sources) {
        this((Iterable<ExhibitSource>) sources);
    }

    public Exhibits(Iterable<ExhibitSource> sources) {
        this.sources = sources;
    }

    /** Whether what is quoted exists now. */
    public boolean has(Quote quote) {
        return source(quote).filter(source -> source.has(quote.name())).isPresent();
    }

    /** Whether it can be shown in the form that is wanted. */
    boolean shows(Quote quote) {
        return source(quote)
                .filter(source -> source.shows(quote.name(), quote.show()))
                .isPresent();
    }

    /** Whether whoever does not see it is told in that language what it shows. */
    boolean hasWords(Quote quote, Language language) {
        return source(quote)
                .filter(source -> source.hasWords(quote.name(), language))
                .isPresent();
    }

    /** Keeps what is quoted until the transaction ends, where its feature asks for that; those that are gone. */
    Set<Quote> hold(Collection<Quote> quotes) {
        Set<Quote> gone = new HashSet<>();
        for (ExhibitSource source : sources) {
            List<Quote> own = quotes.stream()
                    .filter(quote -> quote.kind().equals(source.kind()))
                    .toList();
            Set<String> missing = source.hold(own.stream().map(Quote::name).toList());
            own.stream().filter(quote -> missing.contains(quote.name())).forEach(gone::add);
        }
        return gone;
    }

    private Optional<ExhibitSource> source(Quote quote) {
        for (ExhibitSource source : sources) {
            if (source.kind().equals(quote.kind())) {
                return Optional.of(source);
            }
        }
        return Optional.empty();
    }

    /** Its words and numbers for search; empty if it does not exist now. */
    public String text(Quote quote, Language language) {
        return find(quote, language).map(Exhibit::text).orElse("");
    }

    /** What is quoted; empty if it does not exist now. */
    Optional<Exhibit> find(Quote quote, Language language) {
        return source(quote).flatMap(source -> source.exhibit(quote.name(), language));
    }
}
