package eu.tiltas.search.lucene;

import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** Words without case and diacritics, in any language: for suggestions, and to see whether diacritics were typed. */
final class Folding {

    /** The longest beginning of a word that is indexed; what is typed beyond it is cut. */
    static final int LONGEST_BEGINNING = 20;

    static final Analyzer WORDS = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            StandardTokenizer words = new StandardTokenizer();
            return new TokenStreamComponents(words, new ASCIIFoldingFilter(new LowerCaseFilter(words)));
        }
    };

    static final Analyzer BEGINNINGS = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            StandardTokenizer words = new StandardTokenizer();
            TokenStream folded = new ASCIIFoldingFilter(new LowerCaseFilter(words));
            return new TokenStreamComponents(words, new EdgeNGramTokenFilter(folded, 1, LONGEST_BEGINNING, false));
        }
    };

    private Folding() {}

    static List<String> words(String text) {
        return Readings.of(WORDS, text).stream()
                .map(token -> token.readings().get(0).utf8ToString())
                .toList();
    }

    static boolean hasDiacritics(String word) {
        return !fold(word).equals(word.toLowerCase(Locale.ROOT));
    }

    static String fold(String word) {
        char[] from = word.toLowerCase(Locale.ROOT).toCharArray();
        char[] to = new char[4 * from.length];
        int length = ASCIIFoldingFilter.foldToASCII(from, 0, to, 0, from.length);
        return new String(to, 0, length);
    }
}
