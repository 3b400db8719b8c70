package eu.tiltas.page;

import eu.tiltas.language.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A page as those see it who work on it.
 *
 * @param yaml the metadata as they are written
 * @param texts those that have a revision
 * @param keeper id of the account it belongs to; empty for none
 * @param organisation the institution whose people alone work on it; empty for everybody's
 */
public record DeskPage(
        String key,
        PageMetadata metadata,
        String yaml,
        List<Text> texts,
        String keeper,
        Optional<String> organisation) {

    /**
     * A text of a page.
     *
     * @param latest its newest revision
     * @param live the revision readers see; 0 for none
     * @param last the revision they saw last; 0 if they never saw one
     * @param taken withdrawn or unpublished where an editor took it away; else empty
     * @param changed how many blocks of its source changed since the live text was made
     * @param flagged whether it was published without review and nobody approved it yet
     */
    public record Text(
            RevisionEntry latest,
            int live,
            int last,
            String slug,
            String taken,
            String reason,
            String onward,
            Optional<LocalDate> takenOn,
            int changed,
            boolean flagged) {

        public Language language() {
            return latest.language();
        }

        /** The revision that readers see, else the newest. */
        int shown() {
            return live > 0 ? live : latest.number();
        }
    }

    public DeskPage {
        texts = List.copyOf(texts);
    }

    public Optional<Text> text(Language language) {
        return texts.stream().filter(text -> text.language() == language).findFirst();
    }

    /** The text that translations are made from; empty where there is none yet. */
    public Optional<Text> source() {
        return metadata.sourceLanguage().flatMap(this::text);
    }

    /** The title in a language, else in the source language, else in any; the key where there is none. */
    public String title(Language language) {
        return text(language)
                .or(this::source)
                .or(() -> texts.stream().findFirst())
                .map(text -> text.latest().title())
                .filter(title -> !title.isEmpty())
                .orElse(key);
    }
}
