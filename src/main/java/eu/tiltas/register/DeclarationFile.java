package eu.tiltas.register;

import com.ibm.icu.text.MessageFormat;
import eu.tiltas.language.Language;
import eu.tiltas.language.Localized;
import eu.tiltas.language.Slug;
import eu.tiltas.markup.Fault;
import eu.tiltas.markup.YamlMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads {@code register.yaml}. */
final class DeclarationFile {

    static final String NAME = "register.yaml";

    private static final int LAST = 1_000_000;
    private static final int THREE_YEARS = 36;
    private static final Set<String> TONES = Set.of("firm", "part", "open", "ended", "unknown");
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
                map.text("type").orElse("schema:Thing"),
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
                map.texts("unlinked"),
                coverage);
    }

    private void readFields(YamlMap declared) {
        for (String name : declared.fields()) {
            if (RegisterParameters.RESERVED.contains(name)) {
                faults.add(Fault.error(declared.line(name), "register.reserved", name));
            } else if (!Slug.isValid(name)) {
                faults.add(Fault.error(declared.line(name), "slug", name));
            } else {
                declared.map(name).ifPresent(field -> fields.put(name, field(name, field)));
            }
        }
    }

    private Field field(String name, YamlMap field) {
        field.allowing(
                "type",
                "label",
                "help",
                "many",
                "required",
                "facet",
                "unsearched",
                "options",
                "to",
                "lineage",
                "inverse",
                "pattern",
                "address",
                "property");
        Field.Type type = field.value(
                        "type", "register.type", word -> Field.Type.of(word).orElseThrow())
                .orElse(Field.Type.TEXT);
        Optional<Localized<String>> label = field.localized("label");
        if (label.isEmpty()) {
            faults.add(Fault.error(field.line(), "field.missing", "label"));
        }
        return new Field(
                name,
                type,
                label.orElse(Localized.neutral(name)),
                field.localized("help"),
                yes(field, "many"),
                yes(field, "required"),
                yes(field, "facet"),
                yes(field, "unsearched"),
                field.map("options").map(this::options).orElse(Map.of()),
                field.texts("to"),
                yes(field, "lineage"),
                field.localized("inverse"),
                field.value("pattern", "register.pattern", Pattern::compile),
                field.text("address"),
                field.text("property").orElse(""));
    }

    private Map<String, Field.Option> options(YamlMap declared) {
        Map<String, Field.Option> options = new LinkedHashMap<>();
        for (String key : declared.fields()) {
            declared.map(key).ifPresent(option -> {
                option.allowing("label", "tone");
                Localized<String> label = option.localized("label").orElse(Localized.neutral(key));
                String tone = option.value("tone", "register.tone", word -> one(TONES, word))
                        .orElse("");
                options.put(key, new Field.Option(label, tone));
            });
        }
        return options;
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

    private static boolean yes(YamlMap map, String field) {
        return map.text(field).filter("true"::equals).isPresent();
    }

    private static String one(Set<String> known, String word) {
        if (!known.contains(word)) {
            throw new IllegalArgumentException(word);
        }
        return word;
    }
}
