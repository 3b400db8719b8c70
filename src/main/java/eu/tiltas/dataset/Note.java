package eu.tiltas.dataset;

import eu.tiltas.language.Localized;

/**
 * A remark on cells.
 *
 * @param mark what kind of remark
 * @param where the cells it is about
 */
public record Note(Mark mark, Localized<String> text, Selection where) {

    /** What a remark says of a value. */
    public enum Mark {
        /** The value was read from a picture and may be another. */
        READING,
        /** The source does not print the value; it was worked out. */
        CALCULATED,
        /** The source prints the value less exactly than its neighbours. */
        ROUNDED,
        /** There is no value, and that has a reason. */
        WITHHELD,
        /** Something to know. */
        REMARK;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
