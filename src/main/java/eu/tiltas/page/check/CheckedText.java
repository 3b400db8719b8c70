package eu.tiltas.page.check;

import eu.tiltas.language.Language;
import eu.tiltas.markup.Passages;
import eu.tiltas.markup.Passages.Kind;
import eu.tiltas.markup.Passages.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A text as its checks read it, read once for all of them.
 *
 * @param body Markdown
 * @param source the text that it is a translation of; empty for a source
 */
public record CheckedText(
        Language language,
        String title,
        String summary,
        String body,
        Passages passages,
        List<Words> words,
        Optional<CheckedText> source) {

    /** A stretch of running words in one of the fields. */
    public record Words(String field, Passage passage) {

        String text() {
            return passage.text();
        }
    }

    public CheckedText {
        words = List.copyOf(words);
    }

    public static CheckedText of(
            Language language, String title, String summary, String body, Optional<CheckedText> source) {
        Passages passages = Passages.of(body);
        List<Words> words = new ArrayList<>();
        words.add(new Words(Finding.TITLE, new Passage(Kind.HEADING, 0, 0, title)));
        if (!summary.isBlank()) {
            words.add(new Words(Finding.SUMMARY, new Passage(Kind.PARAGRAPH, 0, 0, summary)));
        }
        passages.all().forEach(passage -> words.add(new Words(Finding.BODY, passage)));
        return new CheckedText(language, title, summary, body, passages, words, source);
    }
}
