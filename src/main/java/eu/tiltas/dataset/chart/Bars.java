package eu.tiltas.dataset.chart;

import eu.tiltas.dataset.chart.Canvas.Anchor;
import eu.tiltas.dataset.chart.Chart.Value;
import java.util.List;
import java.util.Optional;

/**
 * Bars that lie, each with its value at its end: names of any length have room. Where there is little width the name
 * stands above its bars.
 */
final class Bars {

    private static final double LABEL_GAP = 6;

    private final Canvas canvas;
    private final Chart chart;
    private final Format format;
    private final boolean above;
    private final double thickness;
    private final double labels;
    private final Scale scale;
    private final boolean named;

    Bars(Canvas canvas, Chart chart, Format format) {
        this.canvas = canvas;
        this.chart = chart;
        this.format = format;
        double widest = chart.categories().stream()
                .mapToDouble(category -> format.width(category, false))
                .max()
                .orElse(0);
        boolean shortNames = widest < format.width() * 0.28;
        this.above = format.isNarrow() && !shortNames;
        this.thickness = chart.series().size() > 1 ? 18 : format.isNarrow() ? 19 : 22;
        this.labels = above ? 0 : Math.min(widest, format.width() * 0.4) + 12;
        this.scale = scale();
        this.named = chart.series().size() > 1 && hasRoomForNames();
    }

    private Scale scale() {
        double values = chart.series().stream()
                .flatMap(series -> series.values().stream().flatMap(Optional::stream))
                .mapToDouble(format::width)
                .max()
                .orElse(0);
        double low = Math.min(0, chart.lowest());
        double left = labels + (low < 0 ? values + LABEL_GAP : 0);
        return new Scale(low, Math.max(chart.highest(), low + 1e-9), left, format.width() - values - LABEL_GAP - 1);
    }

    /** Whether the names of the series fit behind the values of the first category. */
    private boolean hasRoomForNames() {
        for (int i = 0; i < chart.series().size(); i++) {
            Optional<Value> value = chart.value(i, 0);
            if (value.isEmpty()
                    || value.get().number() < 0
                    || scale.at(value.get().number())
                                    + 2 * LABEL_GAP
                                    + format.width(value.get())
                                    + format.width(chart.series().get(i).name(), true)
                            > format.width()) {
                return false;
            }
        }
        return true;
    }

    double draw() {
        double y = chart.series().size() > 1 && !named ? Legend.draw(canvas, chart, format) : 2;
        double top = y;
        for (int category = 0; category < chart.categories().size(); category++) {
            y = category(category, y) + (chart.series().size() > 1 ? 14 : above ? 10 : 8);
        }
        double end = y - (chart.series().size() > 1 ? 10 : 6);
        if (!above) {
            canvas.line(scale.at(0), top - 1, scale.at(0), end, "zero");
        }
        return end + 2;
    }

    /** The y below it. */
    private double category(int category, double top) {
        double bars = chart.series().size() * (thickness + 2) - 2;
        List<String> lines =
                Glyphs.wrap(chart.categories().get(category), format.size(), above ? format.width() : labels - 12);
        double text = lines.size() * format.lineHeight();
        double y = top;
        if (above) {
            words(lines, 0, y, Anchor.START);
            y += text + 3;
        } else {
            double height = Math.max(bars, text - 4);
            words(lines, labels - 10, y + (height - text) / 2, Anchor.END);
            y += (height - bars) / 2;
        }
        for (int series = 0; series < chart.series().size(); series++) {
            bar(series, category, y + series * (thickness + 2));
        }
        if (above && chart.lowest() < 0) {
            canvas.line(scale.at(0), y - 1, scale.at(0), y + bars + 1, "zero");
        }
        return above ? y + bars : Math.max(y + bars, top + text - 4);
    }

    private void words(List<String> lines, double x, double top, Anchor anchor) {
        for (int i = 0; i < lines.size(); i++) {
            canvas.text(x, top + i * format.lineHeight() + format.size(), anchor, "", lines.get(i));
        }
    }

    private void bar(int series, int category, double y) {
        Optional<Value> found = chart.value(series, category);
        if (found.isEmpty()) {
            return;
        }
        Value value = found.get();
        double zero = scale.at(0);
        double end = scale.at(value.number());
        canvas.bar(
                Math.min(zero, end),
                y,
                Math.abs(end - zero),
                thickness,
                series,
                chart.series().size() > 1,
                category == chart.rest() ? "rest" : "");
        double middle = y + thickness / 2 + format.size() * 0.35;
        if (value.number() < 0) {
            canvas.text(end - LABEL_GAP, middle, Anchor.END, "value", value.label(), value.notes());
        } else {
            canvas.text(end + LABEL_GAP, middle, Anchor.START, "value", value.label(), value.notes());
        }
        if (named && category == 0) {
            double x = end + 2 * LABEL_GAP + format.width(value);
            canvas.text(
                    x, middle, Anchor.START, "name", chart.series().get(series).name());
        }
    }
}
