package eu.tiltas.search.lucene;

import java.util.EnumMap;
import java.util.Map;

/** What a word is worth where it stands, before its rarity: the formula of {@code boosts.properties}. */
final class Weights {

    private final Boosts boosts;
    private final float[] best = new float[Part.SETS];
    private final float[] sum = new float[Part.SETS];

    Weights(Boosts boosts) {
        this.boosts = boosts;
        for (int parts = 0; parts < Part.SETS; parts++) {
            for (Part part : Part.values()) {
                if (part != Part.TEXT && part != Part.TITLE && Standing.holds(parts, part)) {
                    best[parts] = Math.max(best[parts], boosts.of(part));
                    sum[parts] += boosts.of(part);
                }
            }
        }
    }

    /** In a whole text: the best of its parts, and a little of the rest. */
    float inText(int standing, long lengths) {
        int parts = Standing.parts(standing);
        float text = boosts.of(Part.TEXT)
                * saturated(Standing.times(standing), Lengths.text(lengths) / boosts.textAverage, boosts.textLength);
        float most = Math.max(best[parts], text);
        float all = sum[parts] + text;
        if (Standing.holds(parts, Part.TITLE)) {
            float title = boosts.of(Part.TITLE)
                    * saturated(1, Lengths.title(lengths) / boosts.titleAverage, boosts.titleLength);
            most = Math.max(most, title);
            all += title;
        }
        return most + boosts.others * (all - most);
    }

    /** The same, each part by itself. */
    Map<Part, Float> each(int standing, long lengths) {
        Map<Part, Float> each = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            if (part == Part.TEXT || Standing.holds(Standing.parts(standing), part)) {
                each.put(part, boosts.of(part));
            }
        }
        each.computeIfPresent(
                Part.TITLE,
                (part, boost) ->
                        boost * saturated(1, Lengths.title(lengths) / boosts.titleAverage, boosts.titleLength));
        each.computeIfPresent(
                Part.TEXT,
                (part, boost) -> boost
                        * saturated(
                                Standing.times(standing),
                                Lengths.text(lengths) / boosts.textAverage,
                                boosts.textLength));
        return each;
    }

    /** In a passage of so many words. */
    float inPassage(int times, int length) {
        return saturated(times, length / boosts.passageAverage, boosts.passageLength);
    }

    /**
     * BM25's share of term frequency and length: 1 for a word that stands once in a text of average length.
     *
     * @param length as a multiple of the average
     */
    private float saturated(int times, float length, float matters) {
        return times * (boosts.saturation + 1) / (times + boosts.saturation * (1 - matters + matters * length));
    }
}
