package eu.tiltas.link;

import eu.tiltas.language.Language;
import java.util.List;

/** A feature whose subjects writers put into texts: other features' desks offer them without knowing it. */
public interface InsertSource {

    /** The order among all sources, smaller first. */
    int order();

    /**
     * What fits, the best first.
     *
     * @param words that a writer looks for; not blank
     * @param language of the text
     */
    List<Insertable> find(String words, Language language, int most);
}
