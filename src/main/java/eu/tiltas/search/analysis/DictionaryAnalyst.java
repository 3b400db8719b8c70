package eu.tiltas.search.analysis;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Dictionary, else fallback: all readings of the first dictionary that knows the word; for a word that none knows, what
 * the light stemmer leaves of it. Never both: their union and their chain were measured and are worse.
 */
final class DictionaryAnalyst implements WordAnalyst {

    /** Longer words are left as they are: no language here has them, and rules over them cost time. */
    static final int LONGEST = 64;

    private final List<Lexicon.Lookup> dictionaries;
    private final Readings choice;
    private final UnaryOperator<String> fallback;

    /** Chooses among the readings that a dictionary gives, or adds to them. */
    interface Readings {

        Readings ALL = (word, readings) -> readings;

        List<String> of(String word, List<String> readings);
    }

    DictionaryAnalyst(List<Lexicon.Lookup> dictionaries, Readings choice, UnaryOperator<String> fallback) {
        this.dictionaries = List.copyOf(dictionaries);
        this.choice = choice;
        this.fallback = fallback;
    }

    @Override
    public Analysis analyse(String word) {
        if (word.length() > LONGEST || !word.codePoints().allMatch(DictionaryAnalyst::ofWord)) {
            return of(word, Set.of(word), false);
        }
        int colon = word.indexOf(':');
        return colon > 0 ? inflectedAbbreviation(word, colon) : single(word, withoutPossessive(word));
    }

    private Analysis single(String text, String word) {
        List<String> readings = readings(word);
        return readings.isEmpty() ? of(text, Set.of(fallback.apply(word)), false) : of(text, readings, true);
    }

    /** All readings in the first dictionary that knows the word. */
    List<String> readings(String word) {
        for (Lexicon.Lookup dictionary : dictionaries) {
            List<String> readings = dictionary.readings(word);
            if (!readings.isEmpty()) {
                return choice.of(word, readings);
            }
        }
        return List.of();
    }

    /** The tokenizer keeps <i>EU:s</i> in one; what follows the colon is an ending if it is short, else another word. */
    private Analysis inflectedAbbreviation(String text, int colon) {
        Set<String> terms = new LinkedHashSet<>();
        terms.addAll(List.of(strings(single(text, text.substring(0, colon)))));
        String rest = text.substring(colon + 1);
        if (rest.length() > 4) {
            terms.addAll(List.of(strings(analyse(rest))));
        }
        return of(text, terms, false);
    }

    private static String[] strings(Analysis analysis) {
        String[] strings = new String[analysis.terms().length];
        for (int i = 0; i < strings.length; i++) {
            strings[i] = new String(analysis.terms()[i]);
        }
        return strings;
    }

    private static String withoutPossessive(String word) {
        int end = word.length() - 2;
        return end > 0 && word.charAt(end + 1) == 's' && (word.charAt(end) == '\'' || word.charAt(end) == '’')
                ? word.substring(0, end)
                : word;
    }

    private static boolean ofWord(int c) {
        return Character.isLetter(c)
                || c == '\''
                || c == '’'
                || c == ':'
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static Analysis of(String word, Collection<String> terms, boolean known) {
        return new Analysis(word, terms.stream().map(String::toCharArray).toArray(char[][]::new), known);
    }
}
