package eu.tiltas.search.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.lv.LatvianStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.sv.SwedishMinimalStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.tartarus.snowball.ext.LithuanianStemmer;

/** A light stemmer for words that no dictionary knows: one of Lucene's filters, fed one word at a time. One thread's. */
final class Stemming implements UnaryOperator<String> {

    private final OneWord input = new OneWord();
    private final CharTermAttribute term = input.addAttribute(CharTermAttribute.class);
    private final TokenFilter stemmer;

    private Stemming(Function<TokenStream, TokenFilter> stemmer) {
        this.stemmer = stemmer.apply(input);
    }

    static Stemming lithuanian() {
        return new Stemming(in -> new SnowballFilter(in, new LithuanianStemmer()));
    }

    static Stemming latvian() {
        return new Stemming(LatvianStemFilter::new);
    }

    static Stemming swedish() {
        return new Stemming(SwedishMinimalStemFilter::new);
    }

    static Stemming english() {
        return new Stemming(EnglishMinimalStemFilter::new);
    }

    @Override
    public String apply(String word) {
        try {
            term.setEmpty().append(word);
            stemmer.incrementToken();
            return term.isEmpty() ? word : term.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its term is set from outside; these filters keep nothing between words. */
    private static final class OneWord extends TokenStream {
        @Override
        public boolean incrementToken() {
            return true;
        }
    }
}
