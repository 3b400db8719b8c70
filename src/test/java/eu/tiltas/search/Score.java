package eu.tiltas.search;

import eu.tiltas.language.Language;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * How well what was shown answers a question, or the mean of many. Each measure is from 0 to 1 and looks at the first ten.
 *
 * @param ndcg normalised discounted cumulative gain, a page of grade g gaining 2^g - 1 (Burges and others, 2005)
 * @param first a good page comes first
 * @param ten a good page is among the ten
 * @param own a good page is among the ten, in the language the visitor reads in
 * @param reciprocal one by the place of the first good page
 */
public record Score(double ndcg, double first, double ten, double own, double reciprocal) {

    static final int DEPTH = 10;

    /** A page in the language in which it was shown. */
    public record Shown(String key, Language language) {}

    /** A page that is shown again, in another language, gains nothing more. */
    public static Score of(Judgement judgement, List<Shown> shown) {
        double gain = 0;
        int good = 0;
        boolean own = false;
        int place = 0;
        Set<String> seen = new HashSet<>();
        for (Shown page : shown) {
            if (place == DEPTH || !seen.add(page.key())) {
                continue;
            }
            place++;
            int grade = judgement.grades().getOrDefault(page.key(), 0);
            gain += gain(grade, place);
            if (grade >= Judgement.GOOD) {
                good = good == 0 ? place : good;
                own |= page.language() == judgement.language();
            }
        }
        return new Score(gain / most(judgement), one(good == 1), one(good > 0), one(own), good == 0 ? 0 : 1.0 / good);
    }

    /** The mean of each measure; of none it is not a number. */
    public static Score mean(Collection<Score> scores) {
        return new Score(
                mean(scores, Score::ndcg),
                mean(scores, Score::first),
                mean(scores, Score::ten),
                mean(scores, Score::own),
                mean(scores, Score::reciprocal));
    }

    private static double mean(Collection<Score> scores, ToDoubleFunction<Score> measure) {
        return scores.stream().mapToDouble(measure).average().orElse(Double.NaN);
    }

    private static double most(Judgement judgement) {
        List<Integer> best = judgement.grades().values().stream()
                .sorted((a, b) -> b - a)
                .limit(DEPTH)
                .toList();
        double gain = 0;
        for (int i = 0; i < best.size(); i++) {
            gain += gain(best.get(i), i + 1);
        }
        return gain;
    }

    private static double gain(int grade, int place) {
        return (Math.pow(2, grade) - 1) * Math.log(2) / Math.log(place + 1.0);
    }

    private static double one(boolean yes) {
        return yes ? 1 : 0;
    }
}
