package eu.tiltas.dataset;

import eu.tiltas.dataset.csvw.Table;
import eu.tiltas.language.Language;
import eu.tiltas.language.Localized;
import eu.tiltas.language.PartialDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A statistical table with all that is known of it.
 *
 * @param name the name of its files, and by which pages and programs know it
 * @param description what is counted
 * @param slugs the last part of its address, in every language
 * @param keywords by language
 * @param section key of the section it belongs to; may be empty
 * @param temporal the time it describes, as an ISO 8601 interval or date
 * @param modified the day it was last changed
 * @param freshUntil the last day on which its values count as fresh; empty if they do not age
 * @param columns as many as the table has
 * @param withdrawal where it no longer holds, though it can be read
 */
public record Dataset(
        String name,
        Localized<String> title,
        Localized<String> description,
        Localized<String> slugs,
        Map<Language, List<String>> keywords,
        String section,
        String temporal,
        LocalDate modified,
        Optional<LocalDate> freshUntil,
        Source source,
        Table table,
        List<Variable> columns,
        Optional<Picture> picture,
        List<Note> notes,
        Optional<Withdrawal> withdrawal) {

    /**
     * That a dataset no longer holds.
     *
     * @param reason that readers see, in at least one language
     */
    public record Withdrawal(LocalDate on, Localized<String> reason) {}

    /**
     * Where the numbers come from.
     *
     * @param asOf the day, month or year that the source describes
     */
    public record Source(
            Localized<String> title, Localized<String> publisher, Optional<String> url, PartialDate asOf) {}

    /**
     * What is drawn.
     *
     * @param categories the column whose values stand along the axis
     * @param measures the columns whose values are drawn
     */
    public record Picture(PictureKind kind, int categories, List<Integer> measures) {

        public Picture {
            measures = List.copyOf(measures);
        }
    }

    /** How it is drawn. */
    public enum PictureKind {
        BAR("bar"),
        GROUPED_BAR("grouped-bar"),
        STACKED_BAR("stacked-bar"),
        LINE("line");

        private final String word;

        PictureKind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        static PictureKind of(String word) {
            for (PictureKind kind : values()) {
                if (kind.word.equals(word)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException(word);
        }
    }

    public Dataset {
        keywords = Map.copyOf(keywords);
        columns = List.copyOf(columns);
        notes = List.copyOf(notes);
    }

    public String title(Language language) {
        return title.in(language).orElseThrow();
    }

    public String description(Language language) {
        return description.in(language).orElseThrow();
    }

    public String slug(Language language) {
        return slugs.in(language).orElseThrow();
    }

    /** Where its page stands, without host. */
    public String url(Language language) {
        return Addresses.page(this, language);
    }

    /** The address that leads to it for good, without host. */
    public String permalink() {
        return "/id/" + DatasetStore.KIND + "/" + name;
    }

    /** The numbers, from 1, of the notes on a cell. */
    public List<Integer> notesOn(Table.Row row, int column) {
        return java.util.stream.IntStream.rangeClosed(1, notes.size())
                .filter(number -> notes.get(number - 1).where().holds(row.number(), column + 1))
                .boxed()
                .toList();
    }
}
