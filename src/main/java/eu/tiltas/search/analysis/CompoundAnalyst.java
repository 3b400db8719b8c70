package eu.tiltas.search.analysis;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the head of a Swedish compound: the longest known ending of four letters or more whose rest is a known word,
 * less a linking letter. <i>Återtagandeavtal</i> is an <i>avtal</i>.
 */
final class CompoundAnalyst implements WordAnalyst {

    private static final int SHORTEST_HEAD = 4;
    private static final int SHORTEST_FIRST = 3;
    /** Heads that no list calls nouns must be longer, or endings of words would pass for words. */
    private static final int SHORTEST_HEAD_OF_UNKNOWN_KIND = 6;

    private static final char[][] NONE = {};

    /** They begin verbs and what is made from verbs, which are words and not compounds. */
    private static final Set<String> PARTICLES = Set.of(
            "ana", "ant", "av", "be", "bi", "bort", "efter", "ent", "fort", "fram", "från", "fran", "för", "for",
            "före", "fore", "genom", "ihop", "inne", "inter", "kring", "med", "miss", "mot", "ned", "ner", "när", "nar",
            "omkring", "sam", "til", "till", "und", "undan", "under", "upp", "ute", "vid", "åter", "ater", "över",
            "over");

    private final Lexicon.Lookup forms;
    private final Lexicon.Lookup spelling;

    CompoundAnalyst(Lexicon.Lookup forms, Lexicon.Lookup spelling) {
        this.forms = forms;
        this.spelling = spelling;
    }

    /** The dictionary forms of the word's head; no terms if it is no compound. */
    @Override
    public Analysis analyse(String word) {
        char[][] terms = headStart(word)
                .map(start -> readings(word.substring(start)).stream()
                        .map(String::toCharArray)
                        .toArray(char[][]::new))
                .orElse(NONE);
        return new Analysis(word, terms, terms.length > 0);
    }

    /** The same compound with its head in dictionary form. */
    Optional<String> dictionaryForm(String word) {
        return headStart(word)
                .map(start -> word.substring(0, start)
                        + readings(word.substring(start)).get(0));
    }

    private Optional<Integer> headStart(String word) {
        if (word.length() > DictionaryAnalyst.LONGEST) {
            return Optional.empty();
        }
        for (int start = SHORTEST_FIRST; start <= word.length() - SHORTEST_HEAD; start++) {
            if (isHead(word.substring(start)) && isFirst(word.substring(0, start))) {
                return Optional.of(start);
            }
        }
        return Optional.empty();
    }

    private boolean isHead(String word) {
        return forms.noun(word)
                || word.length() >= SHORTEST_HEAD_OF_UNKNOWN_KIND
                        && spelling.readings(word).size() > 0;
    }

    private boolean isFirst(String part) {
        if (PARTICLES.contains(part)) {
            return false;
        }
        String unlinked = part.substring(0, part.length() - 1);
        return knows(part)
                || part.endsWith("s") && part.length() > SHORTEST_FIRST && knows(unlinked)
                || part.length() > SHORTEST_FIRST && (part.endsWith("o") || part.endsWith("u")) && knows(unlinked + "a")
                || part.length() > SHORTEST_FIRST && forms.noun(part + "a");
    }

    private boolean knows(String word) {
        return !readings(word).isEmpty();
    }

    private List<String> readings(String word) {
        List<String> readings = forms.readings(word);
        return readings.isEmpty() ? spelling.readings(word) : readings;
    }
}
