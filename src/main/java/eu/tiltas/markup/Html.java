package eu.tiltas.markup;

/** A piece of HTML that is safe to print as it is: it has gone through the sanitizer, or was escaped. */
public record Html(String value) {

    /** A text made fit to stand in HTML, also inside double quotes. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public String toString() {
        return value;
    }
}
