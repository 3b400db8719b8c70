package eu.tiltas.figure;

import eu.tiltas.language.Language;
import eu.tiltas.markup.Html;
import eu.tiltas.markup.MarkdownText.Quote;
import eu.tiltas.markup.Quotations;
import eu.tiltas.markup.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Finds what a text quotes, whichever feature keeps it. */
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
        for (ExhibitSource source : sources) {
            if (source.kind().equals(quote.kind())) {
                return source.has(quote.name());
            }
        }
        return false;
    }

    /** Its words and numbers for search; empty if it does not exist now. */
    public String text(Quote quote, Language language) {
        return find(quote, language).map(Exhibit::text).orElse("");
    }

    /** What is quoted, as readers of a language get it. */
    public Quotations in(Language language) {
        return new Quotations() {
            @Override
            public Optional<Html> block(Quote quote, int number) {
                return find(quote, language).map(exhibit -> exhibit.html(quote.show(), "ds-" + number));
            }

            @Override
            public Optional<Reader.Target> target(Quote quote) {
                return find(quote, language)
                        .map(exhibit -> new Reader.Target(exhibit.url(), exhibit.title(), language));
            }
        };
    }

    private Optional<Exhibit> find(Quote quote, Language language) {
        for (ExhibitSource source : sources) {
            if (source.kind().equals(quote.kind())) {
                return source.exhibit(quote.name(), language);
            }
        }
        return Optional.empty();
    }
}
