package eu.tiltas.link;

/**
 * Something that a writer can put into a text.
 *
 * @param kind page, subject, figure, dataset or file
 * @param markdown what is put in
 * @param note what else helps to choose; of a figure its value; may be empty
 */
public record Insertable(String kind, String title, String markdown, String note) {

    /** A link; in its words the signs of Markdown stand for themselves. */
    public static Insertable link(String kind, String title, String address, String note) {
        String words = title.replaceAll("[\\[\\]\\\\*_`{]", "\\\\$0");
        return new Insertable(kind, title, "[" + words + "](" + address + ")", note);
    }
}
