package eu.tiltas.register;

import eu.tiltas.language.Language;
import eu.tiltas.language.Localized;
import eu.tiltas.language.PartialDate;
import eu.tiltas.markup.Addresses;
import eu.tiltas.markup.Fault;
import eu.tiltas.markup.YamlMap;
import java.util.List;
import java.util.Optional;

/**
 * Where facts come from.
 *
 * @param title in its own language or as described in the portal's
 * @param language of a title that is the same for all readers; empty where it is the reader's own or unknown
 * @param asOf the day, month or year that the source describes
 */
public record Source(
        Localized<String> title,
        Optional<Language> language,
        Optional<Localized<String>> publisher,
        Optional<String> url,
        Optional<PartialDate> asOf) {

    /** Reads a source; empty, with an error noted, if it has no title. */
    static Optional<Source> read(YamlMap map, List<Fault> faults) {
        map.allowing("title", "lang", "publisher", "url", "asOf");
        Optional<Localized<String>> title = map.localized("title");
        if (title.isEmpty()) {
            faults.add(Fault.error(map.line(), "field.missing", "title"));
        }
        return title.map(t -> new Source(
                t,
                map.value("lang", "language.unknown", code -> Language.of(code).orElseThrow()),
                map.localized("publisher"),
                map.value("url", "address", Source::address),
                map.value("asOf", "field.asof", PartialDate::new)));
    }

    private static String address(String text) {
        if (!Addresses.isWeb(text)) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    /** The title for readers of a language. */
    String titleIn(Language reader) {
        return title.best(reader).flatMap(title::in).orElse("");
    }

    /** The language of the title that those readers get. */
    Language titleLanguage(Language reader) {
        return language.orElseGet(() -> title.best(reader).orElse(reader));
    }
}
