package eu.tiltas.search.relevance;

import eu.tiltas.language.Language;
import eu.tiltas.markup.Fault;
import eu.tiltas.search.concept.Table;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Words and turns of phrase that do not say what is looked for: those that make a sentence a question, and those that
 * join other words. By language; of {@code small-words.tsv}.
 */
public final class SmallWords {

    /** What is made of a word. */
    public enum Use {
        /** It says what is looked for. */
        MEANT,
        /** It is looked for and weighs little; it never decides what matches. */
        LIGHT,
        /** It is as if it had not been typed. */
        SILENT
    }

    private static final Map<String, Use> USES = Map.of("question", Use.SILENT, "joining", Use.LIGHT);
    private static final int LONGEST = 6;

    /** Those of the file that this build was made with. */
    static final SmallWords STANDARD = read(Standard.text("small-words.tsv"), new ArrayList<>());

    /** By words divided by blanks. */
    private final Map<Language, Map<String, Use>> turns;

    private SmallWords(Map<Language, Map<String, Use>> turns) {
        this.turns = turns;
    }

    static SmallWords read(String text, List<Fault> faults) {
        Map<Language, Map<String, Use>> turns = new EnumMap<>(Language.class);
        for (Table.Row row :
                Table.read(text, faults, "language", "use", "words").rows()) {
            Optional<Language> language = Language.of(row.get("language"));
            Use use = USES.get(row.get("use"));
            if (language.isEmpty()) {
                faults.add(Fault.error(row.line(), "language.unknown", row.get("language")));
            } else if (use == null) {
                faults.add(Fault.error(row.line(), "small.use", row.get("use")));
            } else {
                Map<String, Use> known = turns.computeIfAbsent(language.get(), l -> new HashMap<>());
                row.list("words").forEach(turn -> add(known, turn.toLowerCase(Locale.ROOT), use));
            }
        }
        return new SmallWords(turns);
    }

    /** As written, and as it is typed without diacritics, unless that is a turn of its own. */
    private static void add(Map<String, Use> known, String turn, Use use) {
        known.put(turn, use);
        known.putIfAbsent(folded(turn), use);
    }

    /**
     * What is made of each word of a question. Of a question that has no other words, all are meant.
     *
     * @param typed the words in their order; an empty text where a word stands that is meant in any case
     */
    public List<Use> uses(Language language, List<String> typed) {
        List<Use> uses = new ArrayList<>(Collections.nCopies(typed.size(), Use.MEANT));
        Map<String, Use> known = turns.getOrDefault(language, Map.of());
        List<String> words = comparable(typed);
        for (int from = 0; from < words.size() && !known.isEmpty(); from++) {
            for (int to = Math.min(words.size(), from + LONGEST); to > from; to--) {
                Use use = known.get(String.join(" ", words.subList(from, to)));
                if (use != null) {
                    Collections.fill(uses.subList(from, to), use);
                    from = to - 1;
                    break;
                }
            }
        }
        return uses.contains(Use.MEANT) ? uses : Collections.nCopies(typed.size(), Use.MEANT);
    }

    /** In lower case; but a word in capitals among others is an abbreviation: <i>WHO</i>, <i>IT</i>. */
    private static List<String> comparable(List<String> typed) {
        boolean shouted = typed.stream().allMatch(SmallWords::isInCapitals);
        boolean bare = typed.stream().allMatch(word -> folded(word).equals(word));
        return typed.stream()
                .map(word -> !shouted && isInCapitals(word) ? "" : word.toLowerCase(Locale.ROOT))
                .map(word -> bare ? folded(word) : word)
                .toList();
    }

    private static boolean isInCapitals(String word) {
        return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SmallWords words && turns.equals(words.turns);
    }

    @Override
    public int hashCode() {
        return turns.hashCode();
    }

    @Override
    public String toString() {
        return Arrays.toString(turns.keySet().toArray());
    }
}
