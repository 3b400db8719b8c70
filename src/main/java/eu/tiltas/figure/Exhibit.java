package eu.tiltas.figure;

import eu.tiltas.markup.Html;

/** Something sourced that a page shows as a block, in one language. */
public interface Exhibit {

    String title();

    /** The address of its own page without host. */
    String url();

    /** Its words and numbers for search. */
    String text();

    /**
     * The block.
     *
     * @param show which of its forms
     * @param id with which every id inside begins
     */
    Html html(String show, String id);
}
