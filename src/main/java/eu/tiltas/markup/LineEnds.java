package eu.tiltas.markup;

/** How the lines of a text end: everywhere in the portal with a line feed, whatever the system it was written on. */
public final class LineEnds {

    private LineEnds() {}

    /** The same text with line feeds only. */
    public static String plain(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
