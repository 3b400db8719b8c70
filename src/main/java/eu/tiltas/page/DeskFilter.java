package eu.tiltas.page;

import eu.tiltas.language.Language;
import java.util.Optional;

/**
 * Which texts a list at the desk shows, and in what order.
 *
 * @param words in the title, the address or the key; empty for all
 * @param stage where the newest revision stands
 * @param section key of the section; empty for all
 * @param stale only translations whose source has changed since
 * @param reviewDue only pages that are to be looked at again by today
 * @param broken only texts that lead to a page that readers can't reach
 * @param keeper id of the account they belong to, or {@link #NOBODY}; empty for all
 */
public record DeskFilter(
        String words,
        Optional<Stage> stage,
        String section,
        Optional<Language> language,
        boolean stale,
        boolean reviewDue,
        boolean broken,
        String keeper,
        DeskOrder order) {

    /** Stands for the owner of pages that have none. */
    public static final String NOBODY = "-";

    /** Everything. */
    public static final DeskFilter ALL =
            new DeskFilter("", Optional.empty(), "", Optional.empty(), false, false, false, "", DeskOrder.SAVED);
}
