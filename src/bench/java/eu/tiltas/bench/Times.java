package eu.tiltas.bench;

import java.util.Arrays;
import java.util.Locale;

/** How long each answer took, and all of them together, in nanoseconds. */
final class Times {

    private static final double MILLI = 1e6;
    private static final double SECOND = 1e9;

    private final long[] sorted;
    private final long all;

    Times(long[] each, long all) {
        this.sorted = each.clone();
        Arrays.sort(sorted);
        this.all = all;
    }

    /** Answers a second. */
    double rate() {
        return sorted.length * SECOND / all;
    }

    /** Milliseconds within which this part of the answers had come, from 0 to 1. */
    double at(double part) {
        return sorted[(int) Math.min(sorted.length - 1, Math.round(part * sorted.length))] / MILLI;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%6d requests, %5.0f a second, p50 %6.1f ms, p95 %6.1f ms, p99 %6.1f ms, longest %6.1f ms",
                sorted.length,
                rate(),
                at(0.5),
                at(0.95),
                at(0.99),
                at(1));
    }
}
