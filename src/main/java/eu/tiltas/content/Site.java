package eu.tiltas.content;

import eu.tiltas.language.Language;
import eu.tiltas.language.Localized;
import eu.tiltas.language.Slug;
import eu.tiltas.markup.Fault;
import eu.tiltas.markup.YamlMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What {@code site.yaml} says: the portal's name and its sections in their order. */
public record Site(Localized<String> title, Localized<String> tagline, List<Section> sections) {

    /** What is shown before there is any content. */
    public static final Site EMPTY = new Site(Localized.neutral("Tiltas"), Localized.neutral(""), List.of());

    /** A part of the portal that pages belong to. */
    public record Section(String key, Localized<String> title, Localized<String> summary, Localized<String> slugs) {

        public String title(Language language) {
            return title.in(language).orElse(key);
        }

        public String summary(Language language) {
            return summary.in(language).orElse("");
        }

        /** Its address in a language: as given, or its folded title. */
        public String slug(Language language) {
            return slugs.in(language).orElseGet(() -> {
                String folded = Slug.fold(title(language));
                return folded.isEmpty() ? Slug.fold(key) : folded;
            });
        }
    }

    public Site {
        sections = List.copyOf(sections);
    }

    public Optional<Section> section(String key) {
        return sections.stream().filter(section -> section.key().equals(key)).findFirst();
    }

    public Optional<Section> sectionAt(Language language, String slug) {
        return sections.stream()
                .filter(section -> section.slug(language).equals(slug))
                .findFirst();
    }

    /** Reads the file's text, noting what is wrong. */
    public static Site read(String yaml, List<Fault> faults) {
        YamlMap map = YamlMap.parse(yaml, faults).allowing("title", "tagline", "sections");
        List<Section> sections = new ArrayList<>();
        for (YamlMap entry : map.maps("sections")) {
            Optional<Section> section = section(entry, faults);
            if (section.isPresent()
                    && sections.stream()
                            .anyMatch(other -> other.key().equals(section.get().key()))) {
                faults.add(Fault.error(
                        entry.line("key"), "yaml.twice", section.get().key()));
            } else {
                section.ifPresent(sections::add);
            }
        }
        return new Site(
                map.localized("title").orElse(EMPTY.title()),
                map.localized("tagline").orElse(EMPTY.tagline()),
                sections);
    }

    private static Optional<Section> section(YamlMap entry, List<Fault> faults) {
        entry.allowing("key", "title", "summary", "slug");
        Optional<String> key = entry.required("key");
        Optional<Localized<String>> title = entry.localized("title");
        if (title.isEmpty()) {
            faults.add(Fault.error(entry.line(), "field.missing", "title"));
        }
        Localized<String> none = Localized.of(Map.of());
        Localized<String> summary = entry.localized("summary").orElse(none);
        Localized<String> slugs = slugs(entry, faults).orElse(none);
        return key.flatMap(k -> title.map(t -> new Section(k, t, summary, slugs)));
    }

    private static Optional<Localized<String>> slugs(YamlMap entry, List<Fault> faults) {
        Optional<Localized<String>> slugs = entry.localized("slug");
        List<String> wrong = slugs.stream()
                .flatMap(given ->
                        Stream.concat(Stream.ofNullable(given.neutral()), given.byLanguage().values().stream()))
                .filter(slug -> !Slug.isValid(slug))
                .toList();
        wrong.forEach(slug -> faults.add(Fault.error(entry.line("slug"), "slug", slug)));
        return slugs.filter(given -> wrong.isEmpty());
    }
}
