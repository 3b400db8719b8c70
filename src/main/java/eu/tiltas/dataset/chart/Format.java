package eu.tiltas.dataset.chart;

/**
 * The room a drawing has.
 *
 * @param width of the view box; the height follows from what is drawn
 * @param size of the letters
 */
record Format(double width, double size) {

    /** For a column of text on a wide screen. */
    static final Format WIDE = new Format(640, 15);

    /** For a telephone. */
    static final Format NARROW = new Format(320, 14.5);

    boolean isNarrow() {
        return width < WIDE.width();
    }

    double lineHeight() {
        return size * 1.3;
    }

    double width(String words, boolean strong) {
        return Glyphs.width(words, size, strong);
    }

    /** The width of a value with the numbers of its notes. */
    double width(Chart.Value value) {
        return width(value.label(), false) + (value.notes().isEmpty() ? 0 : 1 + Glyphs.width(value.notes(), 10, false));
    }
}
