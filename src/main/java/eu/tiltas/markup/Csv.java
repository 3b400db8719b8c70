package eu.tiltas.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A text of RFC 4180: commas between cells, quotation marks around those that need them.
 *
 * @param lines with their cells; blank lines are left out
 */
public record Csv(List<Line> lines) {

    /**
     * A line and its cells.
     *
     * @param number of the line of the text on which it begins, from 1
     */
    public record Line(int number, List<String> cells) {

        public Line {
            cells = List.copyOf(cells);
        }
    }

    public Csv {
        lines = List.copyOf(lines);
    }

    /** Reads a text with line feeds only, noting what is wrong. */
    public static Csv parse(String text, List<Fault> faults) {
        return parse(text, Separator.COMMA, faults);
    }

    /** Likewise a text with something else than commas between its cells. */
    static Csv parse(String text, Separator separator, List<Fault> faults) {
        return new Csv(new Reading(text, separator.sign(), faults).lines());
    }

    /** The same table with commas between its cells; what can't be read is left as it is. */
    public static String withCommas(String text, Separator separator) {
        List<Fault> faults = new ArrayList<>();
        Csv read = parse(text, separator, faults);
        return separator == Separator.COMMA || !faults.isEmpty()
                ? text
                : LineEnds.plain(read.lines().stream()
                        .map(line -> CsvLine.of(line.cells()))
                        .collect(Collectors.joining()));
    }

    /** Goes through a text once. */
    private static final class Reading {

        private final String text;
        private final char separator;
        private final List<Fault> faults;
        private final List<Line> lines = new ArrayList<>();
        private List<String> cells = new ArrayList<>();
        private int at;
        private int line = 1;
        private int begun = 1;

        Reading(String text, char separator, List<Fault> faults) {
            this.text = text;
            this.separator = separator;
            this.faults = faults;
        }

        List<Line> lines() {
            while (at < text.length()) {
                begun = cells.isEmpty() ? line : begun;
                cells.add(text.charAt(at) == '"' ? quoted() : plain());
                if (at >= text.length() || text.charAt(at) == '\n') {
                    endLine();
                } else {
                    at++;
                    if (at == text.length()) {
                        cells.add("");
                        endLine();
                    }
                }
            }
            return lines;
        }

        private void endLine() {
            if (cells.size() > 1 || !cells.get(0).isEmpty()) {
                lines.add(new Line(begun, cells));
            }
            cells = new ArrayList<>();
            line++;
            at++;
        }

        private String plain() {
            int from = at;
            while (at < text.length() && text.charAt(at) != separator && text.charAt(at) != '\n') {
                if (text.charAt(at) == '"') {
                    faults.add(Fault.error(line, "csv.quote"));
                    at = text.length();
                    return "";
                }
                at++;
            }
            return text.substring(from, at).strip();
        }

        private String quoted() {
            StringBuilder cell = new StringBuilder();
            at++;
            while (at < text.length()) {
                char c = text.charAt(at++);
                if (c == '\n') {
                    line++;
                }
                if (c != '"') {
                    cell.append(c);
                } else if (at < text.length() && text.charAt(at) == '"') {
                    cell.append('"');
                    at++;
                } else {
                    return ended(cell);
                }
            }
            faults.add(Fault.error(begun, "csv.quote"));
            return "";
        }

        private String ended(StringBuilder cell) {
            if (at < text.length() && text.charAt(at) != separator && text.charAt(at) != '\n') {
                faults.add(Fault.error(line, "csv.quote"));
                at = text.length();
            }
            return cell.toString();
        }
    }
}
