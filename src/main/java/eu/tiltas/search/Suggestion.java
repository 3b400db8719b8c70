package eu.tiltas.search;

import java.util.Locale;

/**
 * What the reader may have begun to type.
 *
 * @param title as it stands on the page, or the name or text to search for
 * @param key the subject's key within its kind, the concept's id; of a past search its text
 * @param url without host: of the page, else of the search
 */
public record Suggestion(String title, String key, Kind kind, String url) {

    /** Where a suggestion leads. */
    public enum Kind {
        /** To the page itself. */
        PAGE,
        /** The others to a search for it. */
        ORGANISATION,
        SUBJECT,
        COUNTRY,
        /** What many have searched for. */
        SEARCH;

        /** As programs are told. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
