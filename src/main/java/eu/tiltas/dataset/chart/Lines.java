package eu.tiltas.dataset.chart;

import eu.tiltas.dataset.chart.Canvas.Anchor;
import eu.tiltas.dataset.chart.Chart.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Lines along time, each named at its end where there is room; the peaks and the ends tell their values. */
final class Lines {

    private static final double PLOT = 250;
    private static final int STEPS = 4;

    private final Canvas canvas;
    private final Chart chart;
    private final Format format;
    private double left;
    private double right;
    private Scale scale;

    /** A name at the end of a line. */
    private record End(int series, Value value, double y) {}

    Lines(Canvas canvas, Chart chart, Format format) {
        this.canvas = canvas;
        this.chart = chart;
        this.format = format;
    }

    double draw() {
        double top = (format.isNarrow() ? Legend.draw(canvas, chart, format) : 0) + format.lineHeight();
        double bottom = top + PLOT;
        scale = Scale.rounded(chart.highest(), STEPS, bottom, top);
        left = 10;
        right = format.width() - margin();
        grid();
        for (int series = 0; series < chart.series().size(); series++) {
            line(series);
        }
        for (int series = 0; series < chart.series().size(); series++) {
            peak(series);
        }
        ends().forEach(this::end);
        years(bottom);
        return bottom + format.lineHeight() + 12;
    }

    /** The room for what stands at the ends of the lines. */
    private double margin() {
        double widest = 0;
        for (int series = 0; series < chart.series().size(); series++) {
            double value = last(series).map(format::width).orElse(0.0);
            widest = Math.max(widest, value);
            if (!format.isNarrow()) {
                widest = Math.max(
                        widest,
                        names(series).stream()
                                .mapToDouble(line -> format.width(line, true))
                                .max()
                                .orElse(0));
            }
        }
        return widest + 12;
    }

    private List<String> names(int series) {
        return Glyphs.wrap(chart.series().get(series).name(), format.size() * 1.04, 150);
    }

    private Optional<Value> last(int series) {
        return chart.value(series, chart.categories().size() - 1);
    }

    private double x(int category) {
        return left + (right - left) * category / Math.max(1, chart.categories().size() - 1);
    }

    private void grid() {
        for (double tick : scale.ticks(STEPS)) {
            double y = scale.at(tick);
            canvas.line(0, y, right + 4, y, tick == 0 ? "zero" : "grid");
            if (tick > 0) {
                canvas.text(0, y - 4, Anchor.START, "tick", chart.axis().of(tick));
            }
        }
    }

    private void line(int series) {
        StringBuilder path = new StringBuilder();
        boolean pen = false;
        for (int category = 0; category < chart.categories().size(); category++) {
            Optional<Value> value = chart.value(series, category);
            if (value.isPresent()) {
                path.append(pen ? 'L' : 'M').append(Canvas.number(x(category))).append(' ');
                path.append(Canvas.number(scale.at(value.get().number())));
            }
            pen = value.isPresent();
        }
        canvas.path(path.toString(), "line s" + (series + 1) + "-line");
        for (int category = 0; category < chart.categories().size(); category++) {
            int at = category;
            chart.value(series, category)
                    .ifPresent(value ->
                            canvas.path(Marker.at(series, x(at), scale.at(value.number())), "marker s" + (series + 1)));
        }
    }

    private int peakOf(int series) {
        int peak = -1;
        for (int category = 0; category < chart.categories().size(); category++) {
            Optional<Value> value = chart.value(series, category);
            if (value.isPresent()
                    && (peak < 0
                            || value.get().number()
                                    > chart.value(series, peak).orElseThrow().number())) {
                peak = category;
            }
        }
        return peak;
    }

    private void peak(int series) {
        int peak = peakOf(series);
        if (peak < 0 || peak == chart.categories().size() - 1) {
            return;
        }
        Value value = chart.value(series, peak).orElseThrow();
        double half = format.width(value) / 2;
        double x = Math.max(half, Math.min(right - half, x(peak)));
        canvas.text(x, scale.at(value.number()) - 10, Anchor.MIDDLE, "value halo", value.label(), value.notes());
    }

    /** What stands at the ends, moved apart so that nothing covers another. */
    private List<End> ends() {
        List<End> ends = new ArrayList<>();
        for (int series = 0; series < chart.series().size(); series++) {
            Optional<Value> value = last(series);
            if (value.isPresent()) {
                ends.add(new End(series, value.get(), scale.at(value.get().number())));
            }
        }
        ends.sort(Comparator.comparingDouble(End::y).reversed());
        List<End> apart = new ArrayList<>();
        double floor = scale.from() + 4;
        for (End end : ends) {
            double height = height(end);
            double y = Math.min(end.y(), floor - height / 2);
            apart.add(new End(end.series(), end.value(), y));
            floor = y - height / 2 - 4;
        }
        return apart;
    }

    private double height(End end) {
        return format.lineHeight()
                * (format.isNarrow() ? 1 : 1 + names(end.series()).size());
    }

    private void end(End end) {
        double x = right + 10;
        double y = end.y() - height(end) / 2 + format.size();
        if (!format.isNarrow()) {
            for (String line : names(end.series())) {
                canvas.text(x, y, Anchor.START, "name s" + (end.series() + 1) + "-text", line);
                y += format.lineHeight();
            }
        }
        canvas.text(
                x, y, Anchor.START, "value", end.value().label(), end.value().notes());
    }

    /** The years, as many as have room, the last always among them. */
    private void years(double bottom) {
        double room = (right - left) / Math.max(1, chart.categories().size() - 1);
        double wanted = format.width("2024", false) + 14;
        int each = (int) Math.ceil(wanted / room);
        int count = chart.categories().size();
        for (int category = (count - 1) % each; category < count; category += each) {
            Anchor anchor = category == 0 ? Anchor.START : Anchor.MIDDLE;
            canvas.text(
                    category == 0 ? 0 : x(category),
                    bottom + format.lineHeight() + 4,
                    anchor,
                    "",
                    chart.categories().get(category));
        }
    }
}
