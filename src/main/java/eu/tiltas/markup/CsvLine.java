package eu.tiltas.markup;

import java.util.List;
import java.util.stream.Collectors;

/** A line of a table as RFC 4180 has it. */
public final class CsvLine {

    private CsvLine() {}

    /** The cells with commas between, quoted where they need it, and the end of the line. */
    public static String of(List<String> cells) {
        return cells.stream().map(CsvLine::quoted).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[\",\\r\\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
