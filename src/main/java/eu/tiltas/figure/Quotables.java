package eu.tiltas.figure;

import eu.tiltas.language.Language;
import eu.tiltas.markup.Fault;
import eu.tiltas.markup.FigureMark;
import eu.tiltas.markup.Html;
import eu.tiltas.markup.Markdown;
import eu.tiltas.markup.MarkdownText.Quote;
import eu.tiltas.markup.Quotations;
import eu.tiltas.markup.Reader;
import eu.tiltas.markup.SourcedValue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** All that texts may quote: exhibits as blocks, figures in running text. */
@ApplicationScoped
public class Quotables {

    private final Exhibits exhibits;
    private final Figures figures;

    /** For the container's proxies. */
    protected Quotables() {
        this(new Exhibits(List.of()), new Figures(List.of()));
    }

    @Inject
    public Quotables(Exhibits exhibits, Figures figures) {
        this.exhibits = exhibits;
        this.figures = figures;
    }

    /** Why a text of a language can't quote something; empty if it can. */
    public Optional<Fault> refusal(Quote quote, Language language) {
        if (quote.isFigure()) {
            return figures.refusal(quote, language);
        }
        if (!exhibits.has(quote)) {
            return Optional.of(broken(quote));
        }
        return exhibits.shows(quote)
                ? Optional.empty()
                : Optional.of(Fault.error(quote.line(), "file.image", quote.name()));
    }

    private static Fault broken(Quote quote) {
        return Fault.error(quote.line(), "quote.broken", quote.kind(), quote.name());
    }

    /**
     * Keeps what texts that go live quote until the transaction ends, so that nobody takes it away meanwhile.
     *
     * @return what is gone already, and why it can't be quoted
     */
    public Map<Quote, Fault> hold(Collection<Quote> quotes) {
        return exhibits.hold(quotes).stream().collect(Collectors.toMap(quote -> quote, Quotables::broken));
    }

    /** The pictures of a text that tell nothing to those who do not see them: neither there nor in their files. */
    public List<Quote> withoutAlternative(String body, Language language) {
        return Markdown.parse(body).wordlessImages().stream()
                .filter(exhibits::has)
                .filter(quote -> !exhibits.hasWords(quote, language))
                .toList();
    }

    /** The words of what is quoted for search; empty if it does not exist now. */
    public String text(Quote quote, Language language) {
        return quote.isFigure()
                ? figures.find(quote, language).map(SourcedValue::plain).orElse("")
                : exhibits.text(quote, language);
    }

    /** A text without markup with its figures told. */
    public String fill(String text, Language language) {
        return FigureMark.fill(text, quote -> text(quote, language));
    }

    /** What is quoted, as readers of a language get it. */
    public Quotations in(Language language) {
        return new Quotations() {
            @Override
            public Optional<Html> block(Quote quote, int number) {
                return exhibits.find(quote, language).map(exhibit -> exhibit.html(quote.show(), "ds-" + number));
            }

            @Override
            public Optional<Reader.Target> target(Quote quote) {
                return exhibits.find(quote, language)
                        .map(exhibit -> new Reader.Target(exhibit.url(), exhibit.title(), language));
            }

            @Override
            public Optional<Html> image(Quote quote, String words, UnaryOperator<String> files) {
                return exhibits.find(quote, language).flatMap(exhibit -> exhibit.image(words, files));
            }

            @Override
            public String facts(Quote quote) {
                return exhibits.find(quote, language).map(Exhibit::facts).orElse("");
            }

            @Override
            public Optional<SourcedValue> figure(Quote quote) {
                return figures.find(quote, language);
            }
        };
    }
}
