package eu.tiltas.markup;

import java.util.Arrays;
import java.util.Comparator;

/** What stands between the cells of a table as text: spreadsheets write semicolons where numbers have commas. */
public enum Separator {
    COMMA(','),
    SEMICOLON(';'),
    TAB('\t');

    private final char sign;

    Separator(char sign) {
        this.sign = sign;
    }

    public char sign() {
        return sign;
    }

    /** The one that stands most often between the headings of a table; a comma where none does. */
    public static Separator of(String table) {
        String headings = table.stripLeading().lines().findFirst().orElse("").replaceAll("\"[^\"]*\"", "");
        return Arrays.stream(values())
                .max(Comparator.comparingLong((Separator one) ->
                                headings.chars().filter(c -> c == one.sign).count())
                        .thenComparing(Comparator.reverseOrder()))
                .orElse(COMMA);
    }
}
