package eu.tiltas.search.analysis;

import eu.tiltas.language.Language;
import java.io.IOException;
import java.text.Normalizer;
import org.apache.lucene.analysis.CharacterUtils;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Brings each word to one spelling: lower case, letters composed with their marks, without invisible characters. In
 * Lithuanian also without stress marks and the dot that keeps its place under them (<i>i̇́</i>), which are written in
 * dictionaries and legal texts only and change no word.
 */
final class WordFilter extends TokenFilter {

    /** Letters that carry nothing but a Lithuanian stress mark, and what is under it. */
    private static final String STRESSED = "àáãèéẽìíĩòóõùúũýỹñ";

    private static final String UNSTRESSED = "aaaeeeiiiooouuuyyn";

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final boolean lithuanian;

    WordFilter(TokenStream input, Language language) {
        super(input);
        this.lithuanian = language == Language.LT;
    }

    @Override
    public boolean incrementToken() throws IOException {
        do {
            if (!input.incrementToken()) {
                return false;
            }
            CharacterUtils.toLowerCase(term.buffer(), 0, term.length());
            if (unusual()) {
                String word = plain(term.toString(), lithuanian);
                term.setEmpty().append(word);
            }
        } while (term.isEmpty());
        return true;
    }

    /** The same for a single word. */
    static String spelling(String word, Language language) {
        char[] text = word.toCharArray();
        CharacterUtils.toLowerCase(text, 0, text.length);
        return plain(new String(text), language == Language.LT);
    }

    /** A quick look: most words have nothing that needs more than lower case. */
    private boolean unusual() {
        char[] text = term.buffer();
        for (int i = 0; i < term.length(); i++) {
            char c = text[i];
            if (c >= 0x300 && c < 0x370 || c == 0xAD || c >= 0x2000 && c < 0x2070 || c == 0xFEFF) {
                return true;
            }
            if (lithuanian && c > 0x7F && STRESSED.indexOf(c) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static String plain(String word, boolean lithuanian) {
        String composed = Normalizer.normalize(word, Normalizer.Form.NFC);
        StringBuilder plain = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            if (Character.getType(c) == Character.FORMAT || c == 0x307 || lithuanian && c >= 0x300 && c <= 0x303) {
                continue;
            }
            int stressed = lithuanian ? STRESSED.indexOf(c) : -1;
            plain.append(stressed < 0 ? c : UNSTRESSED.charAt(stressed));
        }
        return plain.toString();
    }
}
