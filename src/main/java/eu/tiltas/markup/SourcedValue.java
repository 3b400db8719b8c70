package eu.tiltas.markup;

import java.util.List;

/**
 * A value that stands in running text, told to readers of one language, with where it comes from.
 *
 * @param text the value
 * @param machine the value as programs write it; empty where it is words
 * @param kind what sort of value
 * @param after words that follow the value and depend on it, with the space before them; may be empty
 * @param doubt in words why the value may be another now; empty if nothing speaks for that
 * @param label what the value is of its origin
 * @param remarks what else a reader must know, each a sentence
 */
public record SourcedValue(
        String text,
        String machine,
        Kind kind,
        String after,
        String doubt,
        String label,
        Origin origin,
        List<String> remarks) {

    /** What sort of value. */
    public enum Kind {
        NUMBER,
        DATE,
        WORDS
    }

    /**
     * The thing that has the value.
     *
     * @param url its address without host
     * @param asOf the day, month or year that is described; may be empty
     */
    public record Origin(String title, String url, List<Source> sources, String asOf) {

        public Origin {
            sources = List.copyOf(sources);
        }
    }

    /**
     * Who says so.
     *
     * @param language code of the title's language where it is another than the reader's; empty otherwise
     * @param url may be empty
     * @param publisher may be empty
     */
    public record Source(String title, String language, String url, String publisher) {}

    public SourcedValue {
        remarks = List.copyOf(remarks);
    }

    /** The value as a text without markup says it. */
    public String plain() {
        return text + after + (doubt.isEmpty() ? "" : " (" + doubt + ")");
    }
}
