package eu.tiltas.search.lexicon;

import eu.tiltas.language.Language;
import eu.tiltas.search.lexicon.TextInBlocks.Block;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text in one language, analysed once: its blocks, their sentences, and the words of those. */
record Written(Language language, List<Piece> named, List<Piece> body) {

    private static final Pattern FIGURE = Pattern.compile("\\p{Nd}{2,}");

    /**
     * A block or a sentence.
     *
     * @param figures of two digits and more; a translation has the same
     * @param sentences of a block; none of a sentence
     */
    record Piece(int length, boolean heading, int[] words, Set<String> figures, List<Piece> sentences)
            implements Beads.Piece {}

    static Written of(TextInBlocks text, Words words) {
        List<Piece> named =
                text.named().stream().map(one -> block(one, true, words)).toList();
        List<Piece> body = text.body().stream()
                .filter(block -> !block.text().isBlank())
                .map(block -> block(block, words))
                .toList();
        return new Written(text.language(), named, body);
    }

    private static Piece block(Block block, Words words) {
        return block(block.text(), block.heading(), words);
    }

    private static Piece block(String text, boolean heading, Words words) {
        List<Piece> sentences = new ArrayList<>();
        BreakIterator ends = BreakIterator.getSentenceInstance(Locale.ROOT);
        ends.setText(text);
        int start = 0;
        for (int end = ends.next(); end != BreakIterator.DONE; end = ends.next()) {
            sentences.add(sentence(text.substring(start, end), words));
            start = end;
        }
        return new Piece(text.length(), heading, new int[0], Set.of(), sentences);
    }

    private static Piece sentence(String text, Words words) {
        Set<String> figures = new HashSet<>();
        Matcher figure = FIGURE.matcher(text);
        while (figure.find()) {
            figures.add(figure.group());
        }
        return new Piece(text.length(), false, words.of(text), figures, List.of());
    }
}
