package eu.tiltas.dataset.chart;

import java.util.Locale;

/** Writes the parts of a drawing. Colours and letters are classes, whose look the style sheet decides. */
final class Canvas {

    /** Where words are held by the place they are given. */
    enum Anchor {
        START("start"),
        MIDDLE("middle"),
        END("end");

        private final String word;

        Anchor(String word) {
            this.word = word;
        }
    }

    private final StringBuilder out = new StringBuilder();
    private final String id;

    /** @param id with which the ids of its patterns begin */
    Canvas(String id) {
        this.id = id;
    }

    /** Words; the numbers of notes follow them, small and raised. */
    void text(double x, double y, Anchor anchor, String classes, String words, String notes) {
        out.append("<text x=\"")
                .append(number(x))
                .append("\" y=\"")
                .append(number(y))
                .append('"');
        if (anchor != Anchor.START) {
            out.append(" text-anchor=\"").append(anchor.word).append('"');
        }
        classes(classes);
        out.append('>').append(escape(words));
        if (!notes.isEmpty()) {
            out.append("<tspan class=\"raised\" dx=\"1\" dy=\"-4\">")
                    .append(escape(notes))
                    .append("</tspan>");
        }
        out.append("</text>");
    }

    void text(double x, double y, Anchor anchor, String classes, String words) {
        text(x, y, anchor, classes, words, "");
    }

    void line(double x1, double y1, double x2, double y2, String classes) {
        out.append("<path d=\"M")
                .append(number(x1))
                .append(' ')
                .append(number(y1))
                .append('L');
        out.append(number(x2)).append(' ').append(number(y2)).append('"');
        classes(classes);
        out.append("/>");
    }

    /**
     * A bar in the colour of a series, and in its pattern if it has one.
     *
     * @param series from 0
     */
    void bar(double x, double y, double width, double height, int series, boolean patterned, String classes) {
        out.append("<rect x=\"").append(number(x)).append("\" y=\"").append(number(y));
        out.append("\" width=\"").append(number(Math.max(0.5, width)));
        out.append("\" height=\"").append(number(Math.max(0.5, height))).append('"');
        if (patterned && series % Patterns.COUNT > 0) {
            out.append(" fill=\"url(#").append(Patterns.id(id, series)).append(")\"");
            classes("s" + (series + 1) + "-edge " + classes);
        } else {
            classes("s" + (series + 1) + " " + classes);
        }
        out.append("/>");
    }

    void path(String data, String classes) {
        out.append("<path d=\"").append(data).append('"');
        classes(classes);
        out.append("/>");
    }

    void raw(String svg) {
        out.append(svg);
    }

    private void classes(String classes) {
        if (!classes.isBlank()) {
            out.append(" class=\"").append(classes.strip()).append('"');
        }
    }

    /** No more exact than can be seen. */
    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
