package eu.tiltas.feedback;

import eu.tiltas.markup.CsvLine;
import java.util.Arrays;

/** A table for spreadsheets (RFC 4180). */
final class Csv {

    private final StringBuilder text = new StringBuilder();

    /** Adds a line. */
    Csv line(Object... cells) {
        text.append(CsvLine.of(
                Arrays.stream(cells).map(String::valueOf).map(Csv::plain).toList()));
        return this;
    }

    /** What strangers wrote is never a formula: spreadsheets would work it out (OWASP, CSV injection). */
    private static String plain(String value) {
        return value.matches("(?s)[=+@\\t\\r-].*") ? "'" + value : value;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
