package eu.tiltas.intake;

import eu.tiltas.markup.Csv;
import eu.tiltas.markup.LineEnds;
import eu.tiltas.markup.Separator;

/**
 * A table as somebody brought it.
 *
 * @param text with commas between cells and line feeds at the end of lines, whatever it had
 * @param separator what stood between its cells
 */
public record TableFile(String text, Separator separator) {

    /** The field of a form that a table comes in, by which refusals name it. */
    private static final String FIELD = "csv";

    /** A file. @throws eu.tiltas.security.Refused if it is no table in UTF-8 */
    public static TableFile of(byte[] content) {
        return of(PlainFile.read(content, FIELD));
    }

    /** What was typed or pasted. */
    public static TableFile of(String typed) {
        String text = LineEnds.plain(typed);
        Separator separator = Separator.of(text);
        return new TableFile(Csv.withCommas(text, separator), separator);
    }

    public boolean isWithCommas() {
        return separator == Separator.COMMA;
    }
}
