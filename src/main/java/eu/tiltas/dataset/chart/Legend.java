package eu.tiltas.dataset.chart;

import eu.tiltas.dataset.chart.Canvas.Anchor;

/** Names the series where no name can stand beside what it names. */
final class Legend {

    private static final double SWATCH = 14;
    private static final double GAP = 22;

    private Legend() {}

    /** Draws it from the top on; the height it takes. */
    static double draw(Canvas canvas, Chart chart, Format format) {
        double x = 0;
        double y = format.size();
        for (int i = 0; i < chart.series().size(); i++) {
            String name = chart.series().get(i).name();
            double width = SWATCH + 8 + format.width(name, false);
            if (x > 0 && x + width > format.width()) {
                x = 0;
                y += format.lineHeight() + 3;
            }
            swatch(canvas, chart, i, x, y);
            canvas.text(x + SWATCH + 8, y, Anchor.START, "", name);
            x += width + GAP;
        }
        return y + 14;
    }

    private static void swatch(Canvas canvas, Chart chart, int series, double x, double y) {
        if (chart.kind() == Chart.Kind.LINES) {
            canvas.line(x - 1, y - 5, x + SWATCH + 3, y - 5, "line s" + (series + 1) + "-line");
            canvas.path(Marker.at(series, x + SWATCH / 2 + 1, y - 5), "marker s" + (series + 1));
        } else {
            canvas.bar(x, y - SWATCH + 2, SWATCH, SWATCH, series, true, "");
        }
    }
}
