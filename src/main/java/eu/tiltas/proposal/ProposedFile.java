package eu.tiltas.proposal;

import eu.tiltas.content.ContentFile;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A file of the content tree as it would be.
 *
 * @param path below the root of the tree
 * @param text empty if it would be gone
 * @param base the mark of what it was made from, see {@link #mark}
 */
public record ProposedFile(String path, Optional<String> text, String base) {

    /** A file that would be another than the present one. */
    public static ProposedFile of(String path, Optional<String> text, Optional<String> present) {
        return new ProposedFile(path, text, mark(present));
    }

    /** Tells texts apart; the empty mark is that of no text. */
    public static String mark(Optional<String> text) {
        return text.map(t -> ContentFile.checksum(t.getBytes(StandardCharsets.UTF_8)))
                .orElse("");
    }
}
