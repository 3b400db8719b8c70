package eu.tiltas.register;

import eu.tiltas.language.Language;
import eu.tiltas.language.PartialDate;
import eu.tiltas.markup.SourcedValue;
import java.util.Comparator;
import java.util.List;

/** Who says what a figure is. */
final class FigureSources {

    private FigureSources() {}

    /** The sources of facts, each once. */
    static List<SourcedValue.Source> of(List<Fact> facts, Language language) {
        return facts.stream()
                .flatMap(fact -> fact.sources().stream())
                .distinct()
                .map(source -> of(source, language))
                .toList();
    }

    private static SourcedValue.Source of(Source source, Language language) {
        Language titled = source.titleLanguage(language);
        String publisher = source.publisher().flatMap(name -> name.in(language)).orElse("");
        String title = source.titleIn(language);
        return new SourcedValue.Source(
                title,
                titled == language ? "" : titled.code(),
                source.url().orElse(""),
                publisher.equals(title) ? "" : publisher);
    }

    /** The newest day, month or year that is described; empty if none is known. */
    static String asOf(List<Fact> facts, Language language) {
        return facts.stream()
                .flatMap(fact -> fact.described().stream())
                .max(Comparator.comparing(PartialDate::first))
                .map(date -> date.format(language))
                .orElse("");
    }
}
