package eu.tiltas.search.lexicon;

/**
 * What a word of one language is in another.
 *
 * @param stem as {@link eu.tiltas.search.analysis.Track#STEM} has it
 * @param probability that a text which has the one word has this for it in its translation, above 0, at most 1
 */
public record Translation(String stem, float probability) {

    public Translation {
        if (stem.isEmpty() || !(probability > 0 && probability <= 1)) {
            throw new IllegalArgumentException(stem + " of probability " + probability);
        }
    }
}
