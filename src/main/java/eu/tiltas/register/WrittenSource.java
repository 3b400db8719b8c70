package eu.tiltas.register;

import eu.tiltas.language.Language;
import eu.tiltas.language.Localized;
import eu.tiltas.language.PartialDate;
import java.util.Map;

/**
 * A source as it is written in a file, whether that is right or not; whatever is missing is empty.
 *
 * @param title by codes of languages; under the empty text that of all languages
 */
public record WrittenSource(
        Map<String, String> title, String language, Map<String, String> publisher, String url, String asOf) {

    public WrittenSource {
        title = Map.copyOf(title);
        publisher = Map.copyOf(publisher);
    }

    static WrittenSource of(Source source) {
        return new WrittenSource(
                WrittenFact.texts(source.title()),
                source.language().map(Language::code).orElse(""),
                source.publisher().map(WrittenFact::texts).orElse(Map.of()),
                source.url().orElse(""),
                source.asOf().map(PartialDate::iso).orElse(""));
    }

    /** The title for readers of a language, or what comes nearest. */
    public String titleIn(Language reader) {
        Localized<String> localized = WrittenFact.localized(title);
        return localized.best(reader).flatMap(localized::in).orElse("");
    }
}
