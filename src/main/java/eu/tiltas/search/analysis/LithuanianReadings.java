package eu.tiltas.search.analysis;

import java.util.List;

/** Chooses among the readings of a Lithuanian word. */
final class LithuanianReadings {

    private LithuanianReadings() {}

    /**
     * Affix rules make a noun of every verb (<i>leisti, leidimas</i>: to let, letting). Where the dictionary has that noun
     * as a word of its own (<i>leidimas</i>, a permit), the verb is left out.
     */
    static List<String> nounsBeforeTheirVerbs(String word, List<String> readings) {
        if (readings.size() < 2 || readings.stream().noneMatch(LithuanianReadings::ofAction)) {
            return readings;
        }
        return readings.stream().filter(reading -> !reading.endsWith("ti")).toList();
    }

    private static boolean ofAction(String reading) {
        return reading.endsWith("imas") || reading.endsWith("ymas");
    }
}
