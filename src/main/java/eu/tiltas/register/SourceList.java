package eu.tiltas.register;

import eu.tiltas.language.Language;
import java.util.ArrayList;
import java.util.List;

/** The sources of a page, each with a number in the order in which they are first named. */
final class SourceList {

    /**
     * A source as shown.
     *
     * @param language code of the title's language
     * @param url may be empty, as may the publisher and the date
     */
    public record Line(int number, String title, String language, String url, String publisher, String asOf) {}

    private final Language language;
    private final List<Source> sources = new ArrayList<>();

    SourceList(Language language) {
        this.language = language;
    }

    /** The numbers of a fact's sources. */
    List<Integer> numbers(Fact fact) {
        return fact.sources().stream().map(this::number).toList();
    }

    private int number(Source source) {
        if (!sources.contains(source)) {
            sources.add(source);
        }
        return sources.indexOf(source) + 1;
    }

    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (Source source : sources) {
            lines.add(new Line(
                    lines.size() + 1,
                    source.titleIn(language),
                    source.titleLanguage(language).code(),
                    source.url().orElse(""),
                    source.publisher()
                            .flatMap(publisher -> publisher.best(language).flatMap(publisher::in))
                            .orElse(""),
                    source.asOf().map(date -> date.format(language)).orElse("")));
        }
        return lines;
    }
}
