package eu.tiltas.markup;

import java.util.List;

/** What a glossary explains, found in running text. */
public interface Terms {

    Terms NONE = text -> List.of();

    /** The places in a text of the reader's language where it has a term, in their order, none over another. */
    List<Place> in(String text);

    /**
     * A place with a term.
     *
     * @param start in UTF-16 units, as the end
     * @param url of the entry, which is the same for the same term
     * @param definition in the reader's language
     * @param commonness the greater, the less a link is needed; rare terms have 0
     */
    record Place(int start, int end, String url, String definition, int commonness) {}
}
