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

    /** Words that are far more often the end of another word than the head of a compound. */
    private static final Set<String> ENDINGS = Set.of(
            "ande", "and", "enda", "ende", "ring", "ringa", "risk", "slig", "lera", "disk", "ling", "ning", "skap");

    private final Lexicon.Lookup forms;
    private final Lexicon.Lookup spelling;

    private record Split(String first, List<String> heads) {}

    CompoundAnalyst(Lexicon.Lookup forms, Lexicon.Lookup spelling) {
        this.forms = forms;
        this.spelling = spelling;
    }

    /** The dictionary forms of the word's head; no terms if it is no compound, or known and no noun. */
    @Override
    public Analysis analyse(String word) {
        boolean noun = forms.readings(word).isEmpty() || !forms.nouns(word).isEmpty();
        char[][] heads = (noun ? split(word) : Optional.<Split>empty())
                .map(split -> split.heads().stream().map(String::toCharArray).toArray(char[][]::new))
                .orElse(NONE);
        return new Analysis(word, heads, heads.length > 0);
    }

    /** The same compound with its head in dictionary form. */
    Optional<String> dictionaryForm(String word) {
        return split(word).map(split -> split.first() + split.heads().get(0));
    }

    private Optional<Split> split(String word) {
        int last = word.length() <= DictionaryAnalyst.LONGEST ? word.length() - SHORTEST_HEAD : 0;
        for (int start = SHORTEST_FIRST; start <= last; start++) {
            List<String> heads = heads(word.substring(start));
            if (!heads.isEmpty() && isFirst(word.substring(0, start))) {
                return Optional.of(new Split(word.substring(0, start), heads));
            }
        }
        return Optional.empty();
    }

    private List<String> heads(String word) {
        List<String> heads = forms.nouns(word);
        if (heads.isEmpty() && word.length() >= SHORTEST_HEAD_OF_UNKNOWN_KIND) {
            heads = spelling.readings(word);
        }
        return heads.stream().anyMatch(ENDINGS::contains) ? List.of() : heads;
    }

    private boolean isFirst(String part) {
        if (PARTICLES.contains(part)) {
            return false;
        }
        String unlinked = part.substring(0, part.length() - 1);
        boolean longer = part.length() > SHORTEST_FIRST;
        boolean linked = longer && part.endsWith("s") && !PARTICLES.contains(unlinked) && knows(unlinked);
        boolean vowel = longer && (part.endsWith("o") || part.endsWith("u")) && knows(unlinked + "a");
        return linked
                || vowel
                || isWord(part)
                || longer && !forms.nouns(part + "a").isEmpty();
    }

    /** A known word, and no particle in the genitive. */
    private boolean isWord(String part) {
        boolean particle = part.endsWith("s") && PARTICLES.contains(part.substring(0, part.length() - 1));
        return !particle && knows(part);
    }

    private boolean knows(String word) {
        return !forms.readings(word).isEmpty() || !spelling.readings(word).isEmpty();
    }
}
