package eu.tiltas.page;

import eu.tiltas.language.Language;
import eu.tiltas.language.Localized;
import eu.tiltas.language.PartialDate;
import eu.tiltas.markup.Addresses;
import eu.tiltas.markup.Fault;
import eu.tiltas.markup.YamlMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What holds for a page in all its languages, as {@code page.yaml} says it.
 *
 * @param order place in its section; smaller comes first
 * @param terms whether words in its text lead to their entries in the glossary
 * @param checked when somebody last compared the text with its sources
 * @param review when somebody should do so again
 * @param expires the first day on which it no longer holds
 */
public record PageMetadata(
        PageType type,
        String section,
        int order,
        Optional<Language> sourceLanguage,
        Optional<LocalDate> published,
        Optional<LocalDate> checked,
        Optional<LocalDate> review,
        Optional<LocalDate> expires,
        Optional<Localized<String>> owner,
        List<Source> sources,
        List<Contact> contacts,
        List<String> related,
        boolean terms) {

    private static final int LAST = 1_000_000;

    public PageMetadata {
        sources = List.copyOf(sources);
        contacts = List.copyOf(contacts);
        related = List.copyOf(related);
    }

    /** Reads the file's text, noting what is wrong; an empty text gives the defaults. */
    public static PageMetadata read(String yaml, List<Fault> faults) {
        YamlMap map = YamlMap.parse(yaml, faults)
                .allowing(
                        "type",
                        "section",
                        "order",
                        "sourceLanguage",
                        "published",
                        "checked",
                        "review",
                        "expires",
                        "owner",
                        "sources",
                        "contacts",
                        "related",
                        "terms");
        return new PageMetadata(
                map.value("type", "type.unknown", word -> PageType.of(word).orElseThrow())
                        .orElse(PageType.GUIDANCE),
                map.value("section", "section.unknown", PageMetadata::section).orElse(""),
                map.value("order", "field.number", Integer::valueOf).orElse(LAST),
                map.value("sourceLanguage", "language.unknown", code -> Language.of(code)
                        .orElseThrow()),
                map.value("published", "field.date", PartialDate::day),
                map.value("checked", "field.date", PartialDate::day),
                map.value("review", "field.date", PartialDate::day),
                map.value("expires", "field.date", PartialDate::day),
                map.localized("owner"),
                sources(map, faults),
                contacts(map, faults),
                map.texts("related"),
                map.flag("terms").orElse(true));
    }

    private static String section(String key) {
        if (!key.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}")) {
            throw new IllegalArgumentException(key);
        }
        return key;
    }

    private static List<Source> sources(YamlMap map, List<Fault> faults) {
        List<Source> sources = new ArrayList<>();
        for (YamlMap entry : map.maps("sources")) {
            entry.allowing("title", "lang", "publisher", "url", "asOf");
            localizedRequired(entry, "title", faults)
                    .ifPresent(title -> sources.add(new Source(
                            title,
                            entry.value("lang", "language.unknown", code -> Language.of(code)
                                    .orElseThrow()),
                            entry.localized("publisher"),
                            address(entry, faults),
                            entry.value("asOf", "field.asof", PartialDate::new))));
        }
        return sources;
    }

    private static List<Contact> contacts(YamlMap map, List<Fault> faults) {
        List<Contact> contacts = new ArrayList<>();
        for (YamlMap entry : map.maps("contacts")) {
            entry.allowing("name", "url", "email", "phone", "address", "hours");
            localizedRequired(entry, "name", faults)
                    .ifPresent(name -> contacts.add(new Contact(
                            name,
                            address(entry, faults),
                            entry.text("email"),
                            entry.text("phone"),
                            entry.text("address"),
                            entry.localized("hours"))));
        }
        return contacts;
    }

    private static Optional<Localized<String>> localizedRequired(YamlMap map, String field, List<Fault> faults) {
        Optional<Localized<String>> text = map.localized(field);
        if (text.isEmpty()) {
            faults.add(Fault.error(map.line(), "field.missing", field));
        }
        return text;
    }

    private static Optional<String> address(YamlMap map, List<Fault> faults) {
        Optional<String> url = map.text("url");
        if (url.isPresent() && !Addresses.isWeb(url.get())) {
            faults.add(Fault.error(map.line("url"), "address", url.get()));
            return Optional.empty();
        }
        return url;
    }

    /** Whether it has a place of its own in its section; the others come after those that have. */
    public boolean hasOrder() {
        return order != LAST;
    }
}
