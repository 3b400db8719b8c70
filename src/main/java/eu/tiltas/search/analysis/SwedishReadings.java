package eu.tiltas.search.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is regular in Swedish and stands in no list, because it holds for every word of a kind. */
final class SwedishReadings {

    private static final Pattern OF_ACTION = Pattern.compile("(.{2,}[ae]nde)(?:s|t|ts|n|ns|na|nas)?");

    private SwedishReadings() {}

    /**
     * A participle is a noun too, which is inflected as one: <i>återtagande</i> is a reading of itself and not of
     * <i>återta</i> alone, or <i>återtagandet</i> would not meet it.
     */
    static List<String> participlesAsNouns(String word, List<String> readings) {
        boolean participle = word.length() > 5 && (word.endsWith("ande") || word.endsWith("ende"));
        if (!participle || readings.contains(word)) {
            return readings;
        }
        List<String> more = new ArrayList<>(readings);
        more.add(word);
        return more;
    }

    /**
     * For words that no list holds: without the genitive's -s if that is a known word, a noun of action without its
     * endings, a compound with its head in dictionary form; else what a stemmer leaves.
     */
    static UnaryOperator<String> fallback(List<Lexicon.Lookup> lookups, CompoundAnalyst compounds) {
        DictionaryAnalyst words =
                new DictionaryAnalyst(lookups, SwedishReadings::participlesAsNouns, UnaryOperator.identity());
        Stemming stemming = Stemming.swedish();
        return word -> {
            List<String> owner = word.endsWith("s") ? words.readings(word.substring(0, word.length() - 1)) : List.of();
            Matcher action = OF_ACTION.matcher(word);
            if (!owner.isEmpty()) {
                return owner.get(0);
            }
            return action.matches()
                    ? action.group(1)
                    : compounds.dictionaryForm(word).orElseGet(() -> stemming.apply(word));
        };
    }
}
