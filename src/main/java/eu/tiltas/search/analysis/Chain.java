package eu.tiltas.search.analysis;

import static eu.tiltas.search.analysis.WordList.EN;
import static eu.tiltas.search.analysis.WordList.LT;
import static eu.tiltas.search.analysis.WordList.LT_FOLDED;
import static eu.tiltas.search.analysis.WordList.LV;
import static eu.tiltas.search.analysis.WordList.LV_FOLDED;
import static eu.tiltas.search.analysis.WordList.SV;
import static eu.tiltas.search.analysis.WordList.SV_FOLDED;
import static eu.tiltas.search.analysis.WordList.SV_SPELLING;
import static eu.tiltas.search.analysis.WordList.SV_SPELLING_FOLDED;

import eu.tiltas.language.Language;
import java.util.List;
import java.util.function.UnaryOperator;

/** Which dictionaries and which light stemmer make a language's words on a track. */
final class Chain {

    private Chain() {}

    static List<WordList> lists(Language language, boolean folded) {
        return switch (language) {
            case LT -> List.of(folded ? LT_FOLDED : LT);
            case LV -> List.of(folded ? LV_FOLDED : LV);
            case SV -> folded ? List.of(SV_FOLDED, SV_SPELLING_FOLDED) : List.of(SV, SV_SPELLING);
            case EN -> List.of(EN);
        };
    }

    /** Whether the same dictionary and stemmer, and no other choice of readings, serve both tracks. */
    static boolean hasOneList(Language language) {
        return lists(language, false).equals(lists(language, true));
    }

    /** Analyses words for one thread; on the folded track words and terms are without diacritics. */
    static WordAnalyst analyst(Language language, boolean folded) {
        List<Lexicon.Lookup> lookups = open(language, folded);
        UnaryOperator<String> fallback = fallback(language, lookups);
        UnaryOperator<String> last = folded ? word -> Folding.fold(fallback.apply(word)) : fallback;
        return new DictionaryAnalyst(lookups, choice(language, folded), last);
    }

    /** Finds the heads of compounds, for one thread. */
    static CompoundAnalyst heads() {
        return compounds(open(Language.SV, false));
    }

    private static List<Lexicon.Lookup> open(Language language, boolean folded) {
        return lists(language, folded).stream()
                .map(list -> list.lexicon().open())
                .toList();
    }

    private static CompoundAnalyst compounds(List<Lexicon.Lookup> swedish) {
        return new CompoundAnalyst(swedish.get(0), swedish.get(1));
    }

    private static UnaryOperator<String> fallback(Language language, List<Lexicon.Lookup> lookups) {
        return switch (language) {
            case LT -> Stemming.lithuanian();
            case LV -> Stemming.latvian();
            case SV -> SwedishReadings.fallback(lookups, compounds(lookups));
            case EN -> Stemming.english();
        };
    }

    private static DictionaryAnalyst.Readings choice(Language language, boolean folded) {
        return switch (language) {
            case LT -> LithuanianReadings::nounsBeforeTheirVerbs;
            case LV -> DictionaryAnalyst.Readings.ALL;
            case SV -> SwedishReadings::participlesAsNouns;
            case EN -> folded ? Chain::folded : DictionaryAnalyst.Readings.ALL;
        };
    }

    /** One English list serves both tracks; some of its dictionary forms have diacritics. */
    private static List<String> folded(String word, List<String> readings) {
        return readings.stream().map(Folding::fold).distinct().toList();
    }
}
