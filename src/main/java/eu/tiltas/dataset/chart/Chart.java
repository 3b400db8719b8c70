package eu.tiltas.dataset.chart;

import java.util.List;
import java.util.Optional;

/**
 * What is to be drawn.
 *
 * @param categories along the axis, each with a value of every series
 * @param time whether the categories follow each other in time
 * @param rest the place of the category that holds all that is not named; −1 if there is none
 * @param axis how values on an axis are written
 */
public record Chart(Kind kind, List<String> categories, boolean time, int rest, List<Series> series, Labels axis) {

    /** The form of the drawing. */
    public enum Kind {
        BARS,
        STACK,
        LINES
    }

    /** Writes a round value. */
    public interface Labels {
        String of(double value);
    }

    /**
     * A value.
     *
     * @param label as it is written
     * @param notes the numbers of the notes on it, as they are written; may be empty
     */
    public record Value(double number, String label, String notes) {}

    /**
     * Values of one kind.
     *
     * @param values in the order of the categories; empty where there is none
     */
    public record Series(String name, List<Optional<Value>> values) {

        public Series {
            values = List.copyOf(values);
        }
    }

    public Chart {
        categories = List.copyOf(categories);
        series = List.copyOf(series);
        if (categories.isEmpty() || series.isEmpty()) {
            throw new IllegalArgumentException("nothing to draw");
        }
        int count = categories.size();
        if (series.stream().anyMatch(one -> one.values().size() != count)) {
            throw new IllegalArgumentException("values and categories do not match");
        }
    }

    Optional<Value> value(int series, int category) {
        return this.series.get(series).values().get(category);
    }

    double highest() {
        return series.stream()
                .flatMap(one -> one.values().stream().flatMap(Optional::stream))
                .mapToDouble(Value::number)
                .max()
                .orElse(0);
    }

    double lowest() {
        return series.stream()
                .flatMap(one -> one.values().stream().flatMap(Optional::stream))
                .mapToDouble(Value::number)
                .min()
                .orElse(0);
    }

    /** The greatest sum of a category. */
    double highestSum() {
        double highest = 0;
        for (int category = 0; category < categories.size(); category++) {
            highest = Math.max(highest, sum(category));
        }
        return highest;
    }

    double sum(int category) {
        return series.stream()
                .flatMap(one -> one.values().get(category).stream())
                .mapToDouble(Value::number)
                .sum();
    }
}
