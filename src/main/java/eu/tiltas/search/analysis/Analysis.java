package eu.tiltas.search.analysis;

/**
 * What becomes of one word.
 *
 * @param word as it stood in the text, in lower case
 * @param terms what is looked up for it, all at its position; none if the track leaves the word out
 * @param known whether a dictionary holds it
 */
record Analysis(String word, char[][] terms, boolean known) {

    boolean isOf(char[] text, int length) {
        if (word.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (word.charAt(i) != text[i]) {
                return false;
            }
        }
        return true;
    }
}
