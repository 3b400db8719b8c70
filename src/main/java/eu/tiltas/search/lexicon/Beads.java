package eu.tiltas.search.lexicon;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Which pieces of a text are translated by which pieces of another, told by their lengths alone: a long sentence has a long
 * translation (Gale and Church, A program for aligning sentences in bilingual corpora, 1993).
 */
final class Beads {

    /** As they counted: how often one piece is one, none is one, and two are one; and how much a length varies for each character. */
    private static final double ONE_TO_ONE = -Math.log(0.89);

    private static final double ONE_TO_NONE = -Math.log(0.0099 / 2);
    private static final double TWO_TO_ONE = -Math.log(0.089 / 2);
    private static final double VARIANCE = 6.8;

    /** A language takes no more than so much more space than another for the same; what goes beyond was added or left out. */
    private static final double LONGER = 1.25;

    /** More would take too much memory for what can be learnt from one text. */
    private static final int MOST_CELLS = 1_000_000;

    /** How many pieces of each a step takes, and what it costs beside the difference of lengths. */
    private enum Step {
        BOTH(1, 1, ONE_TO_ONE),
        FIRST(1, 0, ONE_TO_NONE),
        SECOND(0, 1, ONE_TO_NONE),
        TWO_FIRST(2, 1, TWO_TO_ONE),
        TWO_SECOND(1, 2, TWO_TO_ONE);

        private final int first;
        private final int second;
        private final double cost;

        Step(int first, int second, double cost) {
            this.first = first;
            this.second = second;
            this.cost = cost;
        }
    }

    /** Pieces of one text, from to, that say what these pieces of the other say. None is empty. */
    record Bead(int firstFrom, int firstTo, int secondFrom, int secondTo) {}

    /** A piece of a text: one of another kind is never its translation. */
    interface Piece {
        int length();

        boolean heading();
    }

    private final List<? extends Piece> first;
    private final List<? extends Piece> second;
    private final double ratio;

    private Beads(List<? extends Piece> first, List<? extends Piece> second) {
        this.first = first;
        this.second = second;
        double all = (1.0 + length(second, 0, second.size())) / (1.0 + length(first, 0, first.size()));
        this.ratio = Math.clamp(all, 1 / LONGER, LONGER);
    }

    /** In the order of both; what has no counterpart is in none. */
    static List<Bead> of(List<? extends Piece> first, List<? extends Piece> second) {
        return (long) first.size() * second.size() > MOST_CELLS ? List.of() : new Beads(first, second).cheapest();
    }

    private List<Bead> cheapest() {
        int width = second.size() + 1;
        double[] costs = new double[(first.size() + 1) * width];
        Step[] steps = new Step[costs.length];
        for (int i = 0; i <= first.size(); i++) {
            for (int j = 0; j <= second.size(); j++) {
                if (i + j > 0) {
                    costs[i * width + j] = Double.POSITIVE_INFINITY;
                }
                for (Step step : Step.values()) {
                    if (i >= step.first && j >= step.second) {
                        double cost = costs[(i - step.first) * width + j - step.second] + cost(step, i, j);
                        if (cost < costs[i * width + j]) {
                            costs[i * width + j] = cost;
                            steps[i * width + j] = step;
                        }
                    }
                }
            }
        }
        return back(steps, width);
    }

    private List<Bead> back(Step[] steps, int width) {
        List<Bead> beads = new ArrayList<>();
        int i = first.size();
        int j = second.size();
        while (i + j > 0) {
            Step step = steps[i * width + j];
            if (step.first > 0 && step.second > 0) {
                beads.add(new Bead(i - step.first, i, j - step.second, j));
            }
            i -= step.first;
            j -= step.second;
        }
        Collections.reverse(beads);
        return beads;
    }

    private double cost(Step step, int i, int j) {
        if (step.first == 0 || step.second == 0) {
            return step.cost;
        }
        boolean single = step.first == step.second;
        boolean named = headings(first, i - step.first, i);
        boolean namedThere = headings(second, j - step.second, j);
        if (single ? named != namedThere : named || namedThere) {
            return Double.POSITIVE_INFINITY;
        }
        double expected = ratio * length(first, i - step.first, i);
        double met = length(second, j - step.second, j);
        double difference = met - expected;
        return step.cost + difference * difference / (VARIANCE * (expected + met + 1));
    }

    private static boolean headings(List<? extends Piece> pieces, int from, int to) {
        return pieces.subList(from, to).stream().anyMatch(Piece::heading);
    }

    private static int length(List<? extends Piece> pieces, int from, int to) {
        int length = 0;
        for (int i = from; i < to; i++) {
            length += pieces.get(i).length();
        }
        return length;
    }
}
