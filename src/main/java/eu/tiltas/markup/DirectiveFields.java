package eu.tiltas.markup;

import java.util.List;

/** Which fields the blocks with fields have. */
final class DirectiveFields {

    private DirectiveFields() {}

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
            default -> throw new IllegalArgumentException(directive.word());
        }
        fields.text("url")
                .filter(url -> !Addresses.isWeb(url))
                .ifPresent(url -> faults.add(Fault.error(fields.line("url"), "address", url)));
        return fields;
    }
}
