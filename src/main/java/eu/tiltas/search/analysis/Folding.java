package eu.tiltas.search.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Words without diacritics: ą is a, å is a, ģ is g. The dictionaries of the folded track are folded by the same table. */
final class Folding extends TokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private char[] folded = new char[256];

    Folding(TokenStream input) {
        super(input);
    }

    /** The text without diacritics; may grow, as æ becomes ae. */
    static String fold(String text) {
        char[] folded = new char[4 * text.length()];
        return new String(folded, 0, fold(text.toCharArray(), text.length(), folded));
    }

    /** Folds into an array of four times the length and says how much was written; never leaves nothing of something. */
    private static int fold(char[] text, int length, char[] folded) {
        int written = ASCIIFoldingFilter.foldToASCII(text, 0, folded, 0, length);
        int kept = 0;
        for (int i = 0; i < written; i++) {
            if (folded[i] < 0x300 || folded[i] >= 0x370) {
                folded[kept++] = folded[i];
            }
        }
        return kept == 0 ? written : kept;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        char[] text = term.buffer();
        for (int i = 0; i < term.length(); i++) {
            if (text[i] > 0x7F) {
                foldTerm();
                break;
            }
        }
        return true;
    }

    private void foldTerm() {
        if (folded.length < 4 * term.length()) {
            folded = new char[4 * term.length()];
        }
        term.copyBuffer(folded, 0, fold(term.buffer(), term.length(), folded));
    }
}
