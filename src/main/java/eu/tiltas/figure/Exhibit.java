package eu.tiltas.figure;

import eu.tiltas.markup.Html;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Something sourced that a page shows as a block, in one language. */
public interface Exhibit {

    String title();

    /** The address of its own page without host. */
    String url();

    /** Its words and numbers for search. */
    String text();

    /** What a reader wants to know before following a link to it: its format and size. Empty for nothing. */
    default String facts() {
        return "";
    }

    /**
     * The exhibit as a picture; empty if it is none.
     *
     * @param words that stand for it; empty for its own
     * @param files where its reader asks for what stands at the address of a file
     */
    default Optional<Html> image(String words, UnaryOperator<String> files) {
        return Optional.empty();
    }

    /**
     * The block.
     *
     * @param show which of its forms
     * @param id with which every id inside begins
     */
    Html html(String show, String id);
}
