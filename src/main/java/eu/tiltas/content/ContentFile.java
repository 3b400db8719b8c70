package eu.tiltas.content;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** A file of the content tree, read as a whole. */
public final class ContentFile {

    private static final char BOM = '\uFEFF';

    private final String path;
    private final byte[] bytes;
    private final String checksum;

    ContentFile(String path, byte[] bytes) {
        this.path = path;
        this.bytes = bytes;
        this.checksum = checksum(bytes);
    }

    /** The path below the root of the tree, with slashes. */
    public String path() {
        return path;
    }

    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** SHA-256 of the bytes, in hexadecimal. */
    public String checksum() {
        return checksum;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** The file as text with line feeds only and without a byte order mark; empty if it is not UTF-8 or holds the character NUL. */
    public Optional<String> text() {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                return Optional.empty();
            }
            String plain = !text.isEmpty() && text.charAt(0) == BOM ? text.substring(1) : text;
            return Optional.of(
                    plain.indexOf('\r') < 0
                            ? plain
                            : plain.replace("\r\n", "\n").replace('\r', '\n'));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** The SHA-256 of some bytes in hexadecimal. */
    public static String checksum(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
