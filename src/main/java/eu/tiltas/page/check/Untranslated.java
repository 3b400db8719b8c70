package eu.tiltas.page.check;

import eu.tiltas.page.check.CheckedText.Words;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Blocks of a translation that are, letter by letter, those of the source. */
final class Untranslated implements TextCheck {

    /** Names and numbers are the same in all languages; so many words in small letters are a sentence. */
    private static final int FEWEST = 3;

    private static final Pattern SMALL = Pattern.compile("(?<![\\p{L}\\p{N}])\\p{Ll}[\\p{L}\\p{M}]+");

    @Override
    public List<Finding> of(CheckedText text) {
        if (text.source().isEmpty()) {
            return List.of();
        }
        Set<String> source = text.source().get().words().stream()
                .map(words -> plain(words.text()))
                .collect(Collectors.toSet());
        return text.words().stream()
                .filter(words -> isSentence(words.text()) && source.contains(plain(words.text())))
                .map(words -> finding(words, text))
                .toList();
    }

    private static Finding finding(Words words, CheckedText text) {
        String beginning = new Sentences.Sentence(words.text().strip(), 0).beginning();
        return Finding.advice(words.field(), words.passage().line(), beginning, "untranslated", beginning);
    }

    private static boolean isSentence(String text) {
        return SMALL.matcher(text).results().limit(FEWEST).count() == FEWEST;
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
