package eu.tiltas.search.analysis;

/** Says what is looked up for a word. Belongs to one thread. */
interface WordAnalyst {

    /** @param word in lower case; on the folded track without diacritics */
    Analysis analyse(String word);
}
