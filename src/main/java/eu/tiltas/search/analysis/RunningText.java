package eu.tiltas.search.analysis;

import eu.tiltas.language.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.util.BytesRef;

/** A text's words for those who know no index: where each stands and what it is looked up by, as plain text. */
public final class RunningText {

    /**
     * A word of a text.
     *
     * @param word the same object for the same spelling as long as it is among the words seen last, else an equal one
     * @param start in UTF-16 units, as the end
     */
    public record Place(TextWord word, int start, int end) {}

    private RunningText() {}

    /** The words in their order, divided and spelt as {@link Analyzers#index} does it on every track. */
    public static List<Place> words(Language language, String text) {
        List<Place> words = new ArrayList<>(text.length() / 6 + 1);
        try (TokenStream stream = Analyzers.index(language, Track.EXACT).tokenStream("text", text);
                TextWords.Reading known = Analyzers.words(language).reading()) {
            CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.getAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(new Place(known.of(term.buffer(), term.length()), offset.startOffset(), offset.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can be read", e);
        }
        return words;
    }

    /** What the word is looked up by on a track; empty if the track leaves it out. */
    public static List<String> terms(TextWord word, Track track) {
        return word.terms(track).stream().map(BytesRef::utf8ToString).toList();
    }

    /** Whether a dictionary holds the word. */
    public static boolean isKnown(TextWord word) {
        return word.known();
    }

    /** Whether the word would be in the language's dictionary if that were written without diacritics. */
    public static boolean isKnownWithoutDiacritics(TextWord word) {
        return word.knownFolded();
    }
}
