package eu.tiltas.markup;

import java.util.List;
import java.util.Set;

/** Which fields the blocks with fields have. */
final class DirectiveFields {

    /** What of a dataset is shown: the picture with the table folded up, or the table alone. */
    static final String CHART = "chart";

    private static final Set<String> SHOWN = Set.of(CHART, "table");

    private DirectiveFields() {}

    private static String key(String name) {
        if (!MarkdownText.PageReference.isKey(name)) {
            throw new IllegalArgumentException(name);
        }
        return name;
    }

    private static String show(String word) {
        if (!SHOWN.contains(word)) {
            throw new IllegalArgumentException(word);
        }
        return word;
    }

    static YamlMap read(Directive directive, List<Fault> faults) {
        YamlMap fields = YamlMap.parse(directive.yaml(), faults);
        switch (directive.kind().orElseThrow()) {
            case CONTACT -> {
                fields.allowing("name", "unit", "url", "email", "phone", "address", "hours", "note");
                fields.required("name");
            }
            case FILE -> {
                fields.allowing("title", "url", "format", "size", "language", "note");
                fields.required("title");
                fields.required("url");
            }
            case LINK -> {
                fields.allowing("title", "url", "language", "note");
                fields.required("title");
                fields.required("url");
            }
            case DATASET -> {
                fields.allowing("name", "show");
                fields.value("name", "dataset.name", DirectiveFields::key);
                fields.required("name");
                fields.value("show", "dataset.show", DirectiveFields::show);
            }
            default -> throw new IllegalArgumentException(directive.word());
        }
        fields.text("url")
                .filter(url -> !Addresses.isWeb(url))
                .ifPresent(url -> faults.add(Fault.error(fields.line("url"), "address", url)));
        return fields;
    }
}
