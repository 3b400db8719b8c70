package eu.tiltas.dataset.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * From values to places on a drawing.
 *
 * @param low the value at {@code from}
 * @param high the value at {@code to}
 */
record Scale(double low, double high, double from, double to) {

    Scale {
        if (high <= low) {
            throw new IllegalArgumentException("no room between " + low + " and " + high);
        }
    }

    /** A scale that ends on a round step, so that the uppermost line is above all values. */
    static Scale rounded(double high, int steps, double from, double to) {
        double step = step(high, steps);
        return new Scale(0, Math.ceil(high / step - 1e-9) * step, from, to);
    }

    double at(double value) {
        return from + (value - low) / (high - low) * (to - from);
    }

    /** Round values from low to high, about as many as asked for. */
    List<Double> ticks(int wanted) {
        double step = step(high - low, wanted);
        List<Double> ticks = new ArrayList<>();
        for (int i = 0; low + i * step <= high + step / 1000; i++) {
            ticks.add(low + i * step);
        }
        return ticks;
    }

    /** 1, 2 or 5 times a power of ten. */
    private static double step(double span, int wanted) {
        double rough = span / wanted;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        for (double factor : new double[] {1, 2, 5}) {
            if (rough <= factor * power * 1.0001) {
                return factor * power;
            }
        }
        return 10 * power;
    }
}
