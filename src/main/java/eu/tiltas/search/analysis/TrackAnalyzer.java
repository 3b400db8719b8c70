package eu.tiltas.search.analysis;

import eu.tiltas.language.Language;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** Words of one language on one track. Dictionaries are read when the first text comes. Shared by threads. */
abstract class TrackAnalyzer extends Analyzer {

    private static final WordAnalyst NOTHING = word -> new Analysis(word, new char[0][], false);

    private final Language language;
    private final Track track;
    private final Supplier<WordAnalyst> analyst;
    private final RecentWords recent = new RecentWords();

    /** @param index true for texts, false for what is asked; they differ on the track of heads only */
    TrackAnalyzer(Language language, Track track, boolean index) {
        this.language = language;
        this.track = track;
        this.analyst = analyst(language, track, index);
    }

    private static Supplier<WordAnalyst> analyst(Language language, Track track, boolean index) {
        return switch (track) {
            case EXACT -> null;
            case STEM -> () -> Chain.analyst(language, false);
            case FOLDED -> () -> Chain.analyst(language, true);
            case HEAD -> {
                if (language != Language.SV) {
                    yield () -> NOTHING;
                }
                yield index ? Chain::heads : () -> Chain.analyst(language, false);
            }
        };
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer source = new StandardTokenizer();
        TokenStream words = normalize(field, source);
        return new TokenStreamComponents(
                source, analyst == null ? words : new AnalysisFilter(words, analyst.get(), recent));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream input) {
        TokenStream words = new WordFilter(input, language);
        return track == Track.FOLDED ? new Folding(words) : words;
    }

    /** Whether a dictionary of the track holds the word; false on tracks without a dictionary. */
    boolean knows(String word) {
        String plain = WordFilter.spelling(word, language);
        Analysis analysis = recent.find(plain.toCharArray(), plain.length());
        if (analysis == null && analyst != null) {
            analysis = analyst.get().analyse(track == Track.FOLDED ? Folding.fold(plain) : plain);
        }
        return analysis != null && analysis.known();
    }

    /** The words analysed last. */
    RecentWords recent() {
        return recent;
    }
}
