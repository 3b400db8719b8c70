package eu.tiltas.register;

import com.ibm.icu.text.MessageFormat;
import eu.tiltas.language.Language;
import eu.tiltas.language.Localized;
import eu.tiltas.language.Slug;
import eu.tiltas.markup.Fault;
import eu.tiltas.markup.YamlMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code register.yaml}. */
final class DeclarationFile {

    static final String NAME = "register.yaml";

    private static final int LAST = 1_000_000;
    private static final int THREE_YEARS = 36;
    private static final Set<String> PAGES = Set.of("coverage", "glossary");

    private final YamlMap map;
    private final List<Fault> faults;
    private final Map<String, Field> fields = new LinkedHashMap<>();

    private DeclarationFile(YamlMap map, List<Fault> faults) {
        this.map = map.allowing(
                "title",
                "summary",
                "slug",
                "count",
                "order",
                "freshFor",
                "type",
                "page",
                "sources",
                "fields",
                "title-field",
                "names",
                "summary-field",
                "presence",
                "columns",
                "sort",
                "pages",
                "sections",
                "shelves",
                "unlinked",
                "coverage");
        this.faults = faults;
    }

    /** Reads a declaration, noting what is wrong; where that is an error, it is not to be used. */
    static Declaration read(String name, String yaml, List<Fault> faults) {
        DeclarationFile file = new DeclarationFile(YamlMap.parse(yaml, faults), faults);
        file.map.map("fields").ifPresentOrElse(file::readFields, () -> file.missing("fields"));
        return file.declaration(name);
    }

    private Declaration declaration(String name) {
        Optional<Coverage.Rules> coverage = Coverage.Rules.read(map);
        coverage.ifPresent(rules -> known("coverage", rules.fields()));
        return new Declaration(
                name,
                texts("title"),
                texts("summary"),
                slugs(),
                counts(),
                map.value("order", "field.number", Integer::valueOf).orElse(LAST),
                map.value("freshFor", "field.number", Integer::valueOf).orElse(THREE_YEARS),
                types(),
                map.value("page", "register.page", page -> one(PAGES, page)).orElse(""),
                sources(map, faults),
                fields,
                named("title-field").orElse(""),
                known("names", map.texts("names")),
                map.has("summary-field") ? named("summary-field").orElse("") : "",
                map.has("presence") ? named("presence").orElse("") : "",
                known("columns", map.texts("columns")),
                sort(),
                map.texts("pages"),
                sections(),
                shelves(),
                map.texts("unlinked"),
                coverage);
    }

    private void readFields(YamlMap declared) {
        FieldReader reader = new FieldReader(faults);
        for (String name : declared.fields()) {
            if (RegisterParameters.RESERVED.contains(name)) {
                faults.add(Fault.error(declared.line(name), "register.reserved", name));
            } else if (!Slug.isValid(name)) {
                faults.add(Fault.error(declared.line(name), "slug", name));
            } else {
                declared.map(name).ifPresent(field -> fields.put(name, reader.read(name, field)));
            }
        }
    }

    private List<String> types() {
        List<String> types = new ArrayList<>();
        for (String type : map.texts("type")) {
            try {
                types.add(Property.known(type));
            } catch (IllegalArgumentException e) {
                faults.add(Fault.error(map.line("type"), "register.property", type));
            }
        }
        return types.isEmpty() ? List.of("schema:Thing") : types;
    }

    private List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        Set<String> placed = new HashSet<>();
        map.map("sections").ifPresent(declared -> declared.fields()
                .forEach(key -> declared.map(key).ifPresent(section -> sections.add(section(key, section, placed)))));
        return sections;
    }

    private Section section(String key, YamlMap section, Set<String> placed) {
        section.allowing("title", "fields", "ordered");
        Optional<Localized<String>> title = section.localized("title");
        if (title.isEmpty()) {
            faults.add(Fault.error(section.line(), "field.missing", "title"));
        }
        if (!Slug.isValid(key)) {
            faults.add(Fault.error(section.line(), "slug", key));
        }
        List<String> own = known("sections", section.texts("fields"));
        own.stream()
                .filter(field -> !placed.add(field))
                .forEach(field -> faults.add(Fault.error(section.line("fields"), "register.section", field)));
        return new Section(key, title.orElse(Localized.neutral(key)), own, FieldReader.yes(section, "ordered"));
    }

    private List<Shelf> shelves() {
        List<Shelf> shelves = new ArrayList<>();
        for (YamlMap shelf : map.maps("shelves")) {
            shelf.allowing("section", "field", "values");
            String field = shelf.required("field").orElse("");
            Optional<Field> facet = Optional.ofNullable(fields.get(field)).filter(Field::facet);
            if (facet.isEmpty()) {
                faults.add(Fault.error(shelf.line("field"), "register.field", field, "shelves"));
            }
            List<String> values = shelf.texts("values");
            values.stream()
                    .filter(value -> facet.filter(one -> FactValue.canBeChosen(value, one))
                            .isEmpty())
                    .forEach(value -> faults.add(Fault.error(shelf.line("values"), "fact.enum", value, field)));
            shelf.required("section").ifPresent(section -> shelves.add(new Shelf(section, field, values)));
        }
        return shelves;
    }

    /** The sources that a file declares, by id. */
    static Map<String, Source> sources(YamlMap map, List<Fault> faults) {
        Map<String, Source> sources = new HashMap<>();
        map.map("sources").ifPresent(declared -> declared.fields().forEach(id -> declared.map(id)
                .flatMap(source -> Source.read(source, faults))
                .ifPresent(source -> sources.put(id, source))));
        return sources;
    }

    private Localized<String> texts(String field) {
        Optional<Localized<String>> texts = map.localized(field);
        if (texts.isEmpty()) {
            missing(field);
        }
        return texts.orElse(Localized.neutral(""));
    }

    private Localized<String> slugs() {
        Localized<String> slugs = texts("slug");
        Set<String> all = new HashSet<>();
        for (Language language : Language.values()) {
            String slug = slugs.best(language).flatMap(slugs::in).orElse("");
            if (all.add(slug) && !Slug.isValid(slug)) {
                faults.add(Fault.error(map.line("slug"), "slug", slug));
            }
        }
        return slugs;
    }

    private Localized<String> counts() {
        Localized<String> counts = texts("count");
        counts.byLanguage().forEach((language, pattern) -> {
            try {
                new MessageFormat(pattern, language.locale());
            } catch (IllegalArgumentException e) {
                faults.add(Fault.error(map.line("count"), "register.count", pattern));
            }
        });
        return counts;
    }

    private Optional<String> named(String role) {
        return map.required(role).filter(field -> !known(role, List.of(field)).isEmpty());
    }

    /** Those of some names that are fields; the others are faults. */
    private List<String> known(String role, List<String> names) {
        names.stream()
                .filter(name -> !fields.containsKey(name))
                .forEach(name -> faults.add(Fault.error(map.line(role), "register.field", name, role)));
        return names.stream().filter(fields::containsKey).toList();
    }

    private String sort() {
        String sort = map.text("sort").orElse("");
        known("sort", sort.isEmpty() ? List.of() : List.of(sort.replaceFirst("^-", "")));
        return sort;
    }

    private void missing(String field) {
        faults.add(Fault.error(map.line(), "field.missing", field));
    }

    private static String one(Set<String> known, String word) {
        if (!known.contains(word)) {
            throw new IllegalArgumentException(word);
        }
        return word;
    }
}
