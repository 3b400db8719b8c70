package eu.tiltas.link;

import eu.tiltas.language.Language;
import eu.tiltas.markup.Terms;

/** A feature that explains terms: other features' texts lead to its entries without knowing it. */
public interface TermSource {

    /** The terms that it explains in a language now. */
    Terms in(Language language);
}
