package eu.tiltas.figure;

import eu.tiltas.language.Language;
import eu.tiltas.markup.Fault;
import eu.tiltas.markup.MarkdownText.Quote;
import eu.tiltas.markup.SourcedValue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Finds the values that texts quote, whichever feature keeps them. */
@ApplicationScoped
public class Figures {

    private final Iterable<FigureSource> sources;

    /** For the container's proxies. */
    protected Figures() {
        this(List.of());
    }

    @Inject
    public Figures(Instance<FigureSource> sources) {
        this((Iterable<FigureSource>) sources);
    }

    public Figures(Iterable<FigureSource> sources) {
        this.sources = sources;
    }

    /** Why a figure can't stand in a text of a language; empty if it can. */
    public Optional<Fault> refusal(Quote quote, Language language) {
        try {
            tell(quote, language);
            return Optional.empty();
        } catch (Unquotable e) {
            return Optional.of(e.fault(quote.line()));
        }
    }

    /** The value; empty if there is none now. */
    public Optional<SourcedValue> find(Quote quote, Language language) {
        try {
            return Optional.of(tell(quote, language));
        } catch (Unquotable e) {
            return Optional.empty();
        }
    }

    private SourcedValue tell(Quote quote, Language language) {
        FigureReference reference = FigureReference.of(quote.name());
        List<FigureSource> keeping = StreamSupport.stream(sources.spliterator(), false)
                .filter(source -> source.keeps(reference.name()))
                .toList();
        if (keeping.size() != 1) {
            throw new Unquotable(keeping.isEmpty() ? "figure.unknown" : "figure.ambiguous", reference.name());
        }
        return tell(keeping.get(0).figure(reference, language), reference, language);
    }

    /**
     * A value as a text asks for it.
     *
     * @throws Unquotable if it can't be told so
     */
    public static SourcedValue tell(Figure figure, FigureReference reference, Language language) {
        return new FigureWords(reference.telling(), language).of(figure);
    }
}
