package eu.tiltas.intake;

/**
 * A stretch of running text in one style.
 *
 * @param text with single blanks; of a note its number
 * @param href where it leads to; empty for nowhere
 * @param lang the language it is marked with; empty for that of the text
 */
record Run(Kind kind, String text, boolean strong, boolean emphasis, boolean code, String href, String lang) {

    /** What a stretch is. */
    enum Kind {
        TEXT,
        BREAK,
        NOTE
    }

    static final Run PLAIN = new Run(Kind.TEXT, "", false, false, false, "", "");

    Run with(String other) {
        return new Run(kind, other, strong, emphasis, code, href, lang);
    }

    Run as(Kind other) {
        return new Run(other, text, strong, emphasis, code, href, lang);
    }

    Run strong(boolean on) {
        return new Run(kind, text, on, emphasis, code, href, lang);
    }

    Run emphasis(boolean on) {
        return new Run(kind, text, strong, on, code, href, lang);
    }

    Run asCode() {
        return new Run(kind, text, strong, emphasis, true, href, lang);
    }

    Run to(String address) {
        return new Run(kind, text, strong, emphasis, code, address, lang);
    }

    Run in(String language) {
        return new Run(kind, text, strong, emphasis, code, href, language);
    }

    boolean looksLike(Run other) {
        return kind == Kind.TEXT && other.kind == Kind.TEXT && with("").equals(other.with(""));
    }

    boolean isBlank() {
        return kind == Kind.TEXT && text.isBlank();
    }
}
