package eu.tiltas.dataset;

/** Makes words fit to stand in HTML. */
final class Escape {

    private Escape() {}

    /** Also inside double quotes. */
    static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
