package eu.tiltas.markup;

import java.util.Locale;
import java.util.Optional;
import org.commonmark.node.CustomBlock;

/** A block between {@code :::name heading} and {@code :::}. */
final class Directive extends CustomBlock {

    /** What a block is for; its contents are Markdown, or YAML fields for those that hold {@link #fields}. */
    enum Kind {
        INFO(false),
        WARNING(false),
        STEPS(false),
        CONTACT(true),
        FILE(true),
        LINK(true),
        DATASET(true);

        private final boolean fields;

        Kind(boolean fields) {
            this.fields = fields;
        }

        boolean hasFields() {
            return fields;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Kind> of(String word) {
            for (Kind kind : values()) {
                if (kind.word().equals(word)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    private final String word;
    private final String heading;
    private final StringBuilder yaml = new StringBuilder();
    private boolean closed;
    private YamlMap fields;

    Directive(String word, String heading) {
        this.word = word;
        this.heading = heading;
    }

    String word() {
        return word;
    }

    Optional<Kind> kind() {
        return Kind.of(word);
    }

    String heading() {
        return heading;
    }

    boolean isClosed() {
        return closed;
    }

    void close() {
        closed = true;
    }

    void addYaml(CharSequence line) {
        yaml.append(line).append('\n');
    }

    String yaml() {
        return yaml.toString();
    }

    /** The fields, read once by {@link Check}. */
    YamlMap fields() {
        return fields;
    }

    void fields(YamlMap read) {
        fields = read;
    }

    /** What it quotes from elsewhere in the portal; empty if it holds words of its own. */
    Optional<MarkdownText.Quote> quote() {
        return kind().filter(kind -> kind == Kind.DATASET && fields != null)
                .flatMap(kind -> fields.text("name"))
                .filter(MarkdownText.PageReference::isKey)
                .map(name ->
                        new MarkdownText.Quote(word, name, fields.text("show").orElse(DirectiveFields.CHART), line()));
    }

    /** Whether it can be shown: its kind is known, and its fields, if it has such, were read. */
    boolean isReadable() {
        return kind().filter(kind -> !kind.hasFields() || fields != null).isPresent();
    }

    int line() {
        return getSourceSpans().isEmpty() ? 0 : getSourceSpans().get(0).getLineIndex() + 1;
    }
}
