package eu.tiltas.feedback;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A table for spreadsheets (RFC 4180). */
final class Csv {

    private final StringBuilder text = new StringBuilder();

    /** Adds a line. */
    Csv line(Object... cells) {
        text.append(Arrays.stream(cells).map(String::valueOf).map(Csv::cell).collect(Collectors.joining(",")))
                .append("\r\n");
        return this;
    }

    /** What strangers wrote is never a formula: spreadsheets would work it out (OWASP, CSV injection). */
    private static String cell(String value) {
        String plain = value.matches("(?s)[=+@\\t\\r-].*") ? "'" + value : value;
        return plain.matches("(?s).*[\",\\r\\n].*") ? '"' + plain.replace("\"", "\"\"") + '"' : plain;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
