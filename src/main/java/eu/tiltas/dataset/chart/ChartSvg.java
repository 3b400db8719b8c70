package eu.tiltas.dataset.chart;

/**
 * A drawing in two forms, for wide columns and for telephones, of which the style sheet shows one: words in a drawing
 * can't flow, and what is drawn for a wide column is too small to read on a telephone.
 */
public final class ChartSvg {

    private ChartSvg() {}

    /**
     * Draws.
     *
     * @param id with which the ids inside begin
     * @param title what is drawn
     * @param description what is to be seen, in words
     */
    public static String of(Chart chart, String id, String title, String description) {
        return drawing(chart, Format.WIDE, "wide", id + "-w", title, description)
                + drawing(chart, Format.NARROW, "narrow", id + "-n", title, description);
    }

    private static String drawing(
            Chart chart, Format format, String form, String id, String title, String description) {
        Canvas canvas = new Canvas(id);
        double height = draw(canvas, chart, format);
        return "<svg class=\"chart chart-" + form + "\" viewBox=\"0 0 " + Canvas.number(format.width()) + " "
                + Canvas.number(Math.ceil(height)) + "\" role=\"img\" aria-labelledby=\"" + id + "-t " + id
                + "-d\" focusable=\"false\"><title id=\"" + id + "-t\">" + Canvas.escape(title) + "</title><desc id=\""
                + id + "-d\">" + Canvas.escape(description) + "</desc>"
                + (chart.series().size() > 1 && chart.kind() != Chart.Kind.LINES
                        ? Patterns.of(id, chart.series().size())
                        : "")
                + canvas + "</svg>";
    }

    /** The height that the drawing takes. */
    private static double draw(Canvas canvas, Chart chart, Format format) {
        return switch (chart.kind()) {
            case LINES -> new Lines(canvas, chart, format).draw();
            case STACK ->
                chart.categories().size() > 1 && chart.time() && !format.isNarrow()
                        ? new StackedColumns(canvas, chart, format).draw()
                        : new StackedBars(canvas, chart, format).draw();
            case BARS ->
                chart.time() && !format.isNarrow() && Columns.haveRoom(chart, format)
                        ? new Columns(canvas, chart, format).draw()
                        : new Bars(canvas, chart, format).draw();
        };
    }
}
