package eu.tiltas.web.desk;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The typed fields of a form with a file (RFC 7578) that is too large to be kept: the file is read past, piece by piece. */
final class BesideFile {

    private static final Pattern BOUNDARY = Pattern.compile("(?i)boundary=\"?([^\";\\s]{1,70})\"?");
    private static final Pattern NAME = Pattern.compile("(?i); ?name=\"([^\"]*)\"");
    private static final Pattern FILE_NAME = Pattern.compile("(?i); ?filename\\*?=");
    private static final int PIECE = 1 << 16;

    private final byte[] mark;
    private final byte[] piece = new byte[PIECE];
    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private final ByteArrayOutputStream value = new ByteArrayOutputStream();
    private int room;
    private boolean head;
    private String name = "";

    /** @param room how many bytes of fields are kept; a field that is more is left out */
    BesideFile(String contentType, int room) {
        Matcher boundary = BOUNDARY.matcher(contentType);
        mark = (boundary.find() ? "--" + boundary.group(1) : "").getBytes(StandardCharsets.ISO_8859_1);
        this.room = room;
    }

    /** Reads a form to its end, or as much of it as is said. */
    Map<String, List<String>> read(InputStream in, long most) throws IOException {
        InputStream bytes = new BufferedInputStream(in, PIECE);
        boolean begins = true;
        long left = most;
        int length = piece(bytes, left);
        while (length > 0) {
            take(length, begins);
            begins = piece[length - 1] == '\n';
            left -= length;
            length = piece(bytes, left);
        }
        return fields;
    }

    /** Up to the end of a line, or less of a long one. */
    private int piece(InputStream in, long most) throws IOException {
        int length = 0;
        while (length < Math.min(PIECE, most)) {
            int one = in.read();
            if (one < 0) {
                return length;
            }
            piece[length++] = (byte) one;
            if (one == '\n') {
                return length;
            }
        }
        return length;
    }

    private void take(int length, boolean begins) {
        if (begins && isMark(length)) {
            end();
            head = true;
        } else if (head) {
            String line = new String(piece, 0, length, StandardCharsets.UTF_8);
            head = !line.isBlank();
            head(line);
        } else if (!name.isEmpty()) {
            room -= length;
            name = room < 0 ? "" : name;
            value.write(piece, 0, length);
        }
    }

    private boolean isMark(int length) {
        return mark.length > 0 && length >= mark.length && Arrays.equals(piece, 0, mark.length, mark, 0, mark.length);
    }

    private void head(String line) {
        if (line.toLowerCase(Locale.ROOT).startsWith("content-disposition:")) {
            Matcher found = NAME.matcher(line);
            name = found.find() && !FILE_NAME.matcher(line).find() ? found.group(1) : "";
        }
    }

    private void end() {
        if (!name.isEmpty()) {
            String text = value.toString(StandardCharsets.UTF_8);
            fields.computeIfAbsent(name, n -> new ArrayList<>()).add(text.replaceFirst("\r?\n$", ""));
        }
        value.reset();
        name = "";
    }
}
