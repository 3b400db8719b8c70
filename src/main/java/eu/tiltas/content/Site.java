package eu.tiltas.content;

import eu.tiltas.language.Language;
import eu.tiltas.language.Localized;
import eu.tiltas.language.Messages;
import eu.tiltas.language.Slug;
import eu.tiltas.markup.Fault;
import eu.tiltas.markup.YamlMap;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What {@code site.yaml} says: the portal's name and its sections in their order.
 *
 * @param newerNotes whether readers of a translation are told where its source is newer
 * @param unreviewedMachineTexts whether what a machine translated may be public before a person has reviewed it
 */
public record Site(
        Localized<String> title,
        Localized<String> tagline,
        List<Section> sections,
        boolean newerNotes,
        boolean unreviewedMachineTexts) {

    /** What is shown before there is any content. */
    public static final Site EMPTY =
            new Site(Localized.neutral("Tiltas"), Localized.neutral(""), List.of(), false, false);

    /** A part of the portal that pages belong to. */
    public record Section(String key, Localized<String> title, Localized<String> summary, Localized<String> slugs) {

        public String title(Language language) {
            return title.in(language).orElse(key);
        }

        public String summary(Language language) {
            return summary.in(language).orElse("");
        }

        /** @param slugs as given; where there is none the folded title, else the folded key */
        public Section {
            Map<Language, String> all = new EnumMap<>(Language.class);
            for (Language language : Language.values()) {
                String folded = Slug.fold(title.in(language).orElse(key));
                all.put(language, slugs.in(language).orElse(folded.isEmpty() ? Slug.fold(key) : folded));
            }
            slugs = Localized.of(all);
        }

        /** Its address in a language. */
        public String slug(Language language) {
            return slugs.in(language).orElseThrow();
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
        YamlMap map = YamlMap.parse(yaml, faults)
                .allowing("title", "tagline", "sections", "newerNotes", "unreviewedMachineTexts");
        List<Section> sections = new ArrayList<>();
        for (YamlMap entry : map.maps("sections")) {
            Optional<Section> section = section(entry, faults);
            if (section.isPresent()
                    && sections.stream()
                            .anyMatch(other -> other.key().equals(section.get().key()))) {
                faults.add(Fault.error(
                        entry.line("key"), "yaml.twice", section.get().key()));
            } else {
                section.ifPresent(s -> checkSlugs(s, sections, entry, faults));
                section.ifPresent(sections::add);
            }
        }
        return new Site(
                map.localized("title").orElse(EMPTY.title()),
                map.localized("tagline").orElse(EMPTY.tagline()),
                sections,
                map.flag("newerNotes").orElse(false),
                map.flag("unreviewedMachineTexts").orElse(false));
    }

    /** No two sections at one address, and none where the portal has a place of its own, but the news at the news. */
    private static void checkSlugs(Section section, List<Section> others, YamlMap entry, List<Fault> faults) {
        for (Language language : Language.values()) {
            String slug = section.slug(language);
            Messages.Words routes = Messages.ofRoutes().in(language);
            boolean taken = routes.keys().stream()
                    .anyMatch(place -> routes.get(place).equals(slug) && !place.equals(section.key()));
            if (slug.isEmpty() || taken) {
                faults.add(Fault.error(entry.line(), "slug.reserved", slug));
            }
            others.stream()
                    .filter(other -> other.slug(language).equals(slug))
                    .forEach(other -> faults.add(Fault.error(entry.line(), "slug.taken", slug, other.key())));
        }
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
