package eu.tiltas.markup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The smallest part of a text that is translated by itself: a heading, a paragraph, an item of a list, a row of a table.
 *
 * @param kind what it is
 * @param text as it is written, its white space made single spaces, so that breaking lines anew changes nothing
 */
public record TextBlock(Kind kind, String text) {

    /** What a block is; only blocks of one kind stand for each other in two languages. */
    public enum Kind {
        TITLE,
        SUMMARY,
        HEADING,
        PARAGRAPH,
        ITEM,
        ROW,
        BOX
    }

    private static final int BYTES = 16;

    public TextBlock {
        text = text.strip().replaceAll("\\s+", " ");
    }

    /** The same for blocks of the same kind and words, wherever they stand. */
    public String hash() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest((kind + "\n" + text).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
