package eu.tiltas.intake;

import eu.tiltas.markup.LineEnds;
import eu.tiltas.security.Refused;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * A file that must be text in UTF-8. Unlike a text that somebody reads over before it is kept, a table is not guessed at:
 * one wrong letter in a name is not seen among a thousand rows.
 */
public final class PlainFile {

    /** Of characters: what is kept of a file of registers or datasets. */
    public static final int MOST = 1 << 20;

    private static final String BOM = "\uFEFF";

    /** How files of spreadsheets begin: zipped ones and those of before 2007. */
    private static final String SHEET = "(504B0304|D0CF11E0).*";

    private PlainFile() {}

    /**
     * The text of a file, with line feeds only and without a byte order mark.
     *
     * @param field of the form that it came in, by which refusals name it
     * @throws Refused if it is empty, too large, or no text in UTF-8
     */
    public static String read(byte[] content, String field) {
        if (content.length == 0) {
            throw Refused.because("desk.refused." + field + ".empty");
        }
        if (content.length > MOST) {
            throw Refused.because("desk.refused." + field + ".large", MOST >> 20);
        }
        if (start(content).matches(SHEET)) {
            throw Refused.because("desk.refused." + field + ".sheet");
        }
        if (start(content).matches("(FFFE|FEFF).*")) {
            throw Refused.because("desk.refused." + field + ".encoding", 1);
        }
        String text = decoded(content, field);
        if (text.chars().anyMatch(c -> c < ' ' && "\t\n\r\f".indexOf(c) < 0)) {
            throw Refused.because("desk.refused." + field + ".binary");
        }
        return LineEnds.plain(text.startsWith(BOM) ? text.substring(1) : text);
    }

    private static String start(byte[] content) {
        return HexFormat.of().withUpperCase().formatHex(content, 0, Math.min(4, content.length));
    }

    /** Where it is not UTF-8, the line is told on which the first wrong letter stands, unless it is no text at all. */
    private static String decoded(byte[] content, String field) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer out = CharBuffer.allocate(content.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(content), out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            boolean binary = false;
            for (byte one : content) {
                binary = binary || one == 0;
            }
            throw binary
                    ? Refused.because("desk.refused." + field + ".binary")
                    : Refused.because(
                            "desk.refused." + field + ".encoding",
                            1 + text.chars().filter(c -> c == '\n').count());
        }
        return text;
    }
}
