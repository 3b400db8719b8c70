package eu.tiltas.search.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.text.ParseException;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.hunspell.Dictionary;
import org.apache.lucene.analysis.hunspell.Hunspell;
import org.apache.lucene.analysis.hunspell.SortingStrategy;

/** Words with affix rules, as spelling dictionaries have them. */
final class HunspellLexicon implements Lexicon {

    private final Dictionary dictionary;

    private HunspellLexicon(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    /** Ignores case: text is in lower case before it is looked up, and proper names would be lost otherwise. */
    static HunspellLexicon read(InputStream affixes, InputStream words) throws IOException {
        try {
            return new HunspellLexicon(new Dictionary(affixes, List.of(words), true, SortingStrategy.inMemory()));
        } catch (ParseException e) {
            throw new IOException(e);
        }
    }

    @Override
    public Lookup open() {
        Hunspell hunspell = new Hunspell(dictionary);
        return word -> hunspell.getRoots(word).stream()
                .map(root -> root.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }
}
