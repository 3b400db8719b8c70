package eu.tiltas.page;

import eu.tiltas.page.WordDifference.Piece;
import java.util.ArrayList;
import java.util.List;

/** What is different between two texts of one language, field by field and word by word. */
public final class TextDifference {

    /**
     * A field, or a block of the body, that is not the same.
     *
     * @param name {@code title}, {@code slug}, {@code summary}, {@code keywords} or {@code body}
     */
    public record Field(String name, List<Piece> pieces) {

        public Field {
            pieces = List.copyOf(pieces);
        }
    }

    private TextDifference() {}

    /** Only what differs; of the body the blocks that do, each by itself. */
    public static List<Field> between(DraftText before, DraftText after) {
        List<Field> fields = new ArrayList<>();
        add(fields, "title", before.title(), after.title());
        add(fields, "slug", before.slug(), after.slug());
        add(fields, "summary", before.summary(), after.summary());
        add(fields, "keywords", String.join(", ", before.keywords()), String.join(", ", after.keywords()));
        SourceChanges.between(before.bodyBlocks(), after.bodyBlocks()).blocks().stream()
                .filter(SourceChanges.Block::isDifferent)
                .forEach(block ->
                        add(fields, "body", block.old().orElse(""), block.now().orElse("")));
        return fields;
    }

    private static void add(List<Field> fields, String name, String before, String after) {
        if (!before.equals(after)) {
            fields.add(new Field(name, WordDifference.between(before, after)));
        }
    }
}
