package eu.tiltas.markup;

import eu.tiltas.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/** Callouts, steps, cards and tables. */
final class Blocks extends Printing {

    private static final List<String> CONTACT_FIELDS =
            List.of("unit", "address", "phone", "email", "url", "hours", "note");

    private final Exhibition exhibition;

    Blocks(HtmlNodeRendererContext context, Reader reader, Exhibition exhibition) {
        super(context, reader);
        this.exhibition = exhibition;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Directive.class, TableRegion.class, NoteBlock.class);
    }

    @Override
    public void render(Node node) {
        html.line();
        if (node instanceof TableRegion region) {
            table(region);
        } else if (node instanceof NoteBlock note) {
            note(note.note());
        } else if (node instanceof Directive directive && directive.isReadable()) {
            switch (directive.kind().get()) {
                case INFO, WARNING -> callout(directive);
                case STEPS -> element("div", Map.of("class", "steps"), () -> children(directive));
                case CONTACT -> contact(directive.fields());
                case FILE -> file(directive.fields());
                case LINK -> link(directive.fields());
                case DATASET ->
                    directive
                            .quote()
                            .ifPresent(quote -> element("p", Map.of(), () -> html.text(exhibition.place(quote))));
            }
        }
        html.line();
    }

    private void note(BlockNote note) {
        element(
                "p",
                Map.of("class", "newer"),
                () -> element(
                        "a",
                        Map.of("href", note.url(), "hreflang", note.language().code()),
                        () -> html.text(note.text())));
    }

    private void table(TableRegion region) {
        String name = region.heading().isEmpty()
                ? reader.words().get("table.label")
                : reader.words().get("table.label.titled", region.heading());
        String label = region.number() == 1 ? name : name + " (" + region.number() + ")";
        element(
                "div",
                Map.of("class", "table", "role", "region", "tabindex", "0", "aria-label", label),
                () -> children(region));
    }

    private void callout(Directive directive) {
        String kind = directive.word();
        element("aside", Map.of("class", "callout callout-" + kind, "role", "note"), () -> {
            String heading =
                    directive.heading().isEmpty() ? reader.words().get("callout." + kind) : directive.heading();
            element("p", Map.of("class", "callout-title"), () -> html.text(heading));
            children(directive);
        });
    }

    private void contact(YamlMap fields) {
        element("div", Map.of("class", "contact card"), () -> {
            element(
                    "p",
                    Map.of("class", "contact-name"),
                    () -> html.text(fields.text("name").orElse("")));
            if (CONTACT_FIELDS.stream().anyMatch(fields::has)) {
                element(
                        "dl",
                        Map.of(),
                        () -> CONTACT_FIELDS.forEach(field -> fields.text(field).ifPresent(text -> {
                            element(
                                    "dt",
                                    Map.of(),
                                    () -> html.text(reader.words().get("contact." + field)));
                            element("dd", Map.of(), () -> value(field, text));
                        })));
            }
        });
    }

    private void value(String field, String text) {
        switch (field) {
            case "url" ->
                external(
                        text,
                        () -> html.text(text.replaceFirst("^https?://", "").replaceFirst("/$", "")));
            case "email" -> element("a", Map.of("href", "mailto:" + text), () -> html.text(text));
            case "phone" ->
                element("a", Map.of("href", "tel:" + text.replaceAll("[^+0-9]", "")), () -> html.text(text));
            default -> html.text(text);
        }
    }

    private void file(YamlMap fields) {
        String url = fields.text("url").orElse("");
        List<String> facts = new ArrayList<>();
        fields.text("format").or(() -> Addresses.format(url)).ifPresent(facts::add);
        fields.text("size").ifPresent(facts::add);
        fields.text("language").map(this::languageName).ifPresent(facts::add);
        element("div", Map.of("class", "file"), () -> {
            String title = fields.text("title").orElse("");
            external(url, () -> html.text(facts.isEmpty() ? title : title + " (" + String.join(", ", facts) + ")"));
            fields.text("note").ifPresent(note -> element("p", Map.of(), () -> html.text(note)));
        });
    }

    private void link(YamlMap fields) {
        element("div", Map.of("class", "link-card"), () -> {
            external(
                    fields.text("url").orElse(""),
                    () -> html.text(fields.text("title").orElse("")));
            fields.text("note").ifPresent(note -> element("p", Map.of(), () -> html.text(note)));
        });
    }

    private String languageName(String code) {
        return Language.of(code)
                .map(language -> reader.words().get("language.name." + language.code()))
                .orElse(code);
    }
}
