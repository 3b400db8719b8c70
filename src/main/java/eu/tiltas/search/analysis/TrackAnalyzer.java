package eu.tiltas.search.analysis;

import eu.tiltas.language.Language;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** Words of one language on one track. Dictionaries are read when the first text comes. Shared by threads. */
abstract class TrackAnalyzer extends Analyzer {

    private final Language language;
    private final Track track;

    TrackAnalyzer(Language language, Track track) {
        this.language = language;
        this.track = track;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer source = new StandardTokenizer();
        TokenStream words = normalize(field, source);
        return new TokenStreamComponents(
                source, track == Track.EXACT ? words : new AnalysisFilter(words, Analyzers.words(language), track));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream input) {
        return new WordFilter(input, language);
    }
}
