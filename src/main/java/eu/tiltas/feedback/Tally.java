package eu.tiltas.feedback;

import eu.tiltas.language.Language;

/** How many readers of a page in a language answered that it helped, and that it did not. */
public record Tally(String subject, Language language, long helpful, long unhelpful) {

    public Tally {
        if (helpful < 0 || unhelpful < 0 || helpful + unhelpful == 0) {
            throw new IllegalArgumentException("no answers");
        }
    }

    public long answers() {
        return helpful + unhelpful;
    }

    /** Of a hundred answers, how many say that it helped; rounded. */
    public int percent() {
        return (int) Math.round(100.0 * helpful / answers());
    }
}
