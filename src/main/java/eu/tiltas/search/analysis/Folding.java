package eu.tiltas.search.analysis;

import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/** Words without diacritics: ą is a, å is a, ģ is g. The dictionaries of the folded track are folded by the same table. */
final class Folding {

    private Folding() {}

    /** The text without diacritics; may grow, as æ becomes ae. Never leaves nothing of something. */
    static String fold(String text) {
        char[] folded = new char[4 * text.length()];
        int written = ASCIIFoldingFilter.foldToASCII(text.toCharArray(), 0, folded, 0, text.length());
        int kept = 0;
        for (int i = 0; i < written; i++) {
            if (folded[i] < 0x300 || folded[i] >= 0x370) {
                folded[kept++] = folded[i];
            }
        }
        return new String(folded, 0, kept == 0 ? written : kept);
    }
}
