package eu.tiltas.search.analysis.build;

import eu.tiltas.search.analysis.build.AffixRules.Rule;
import eu.tiltas.search.analysis.build.HunspellFiles.Entry;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A dictionary without diacritics: words, dictionary forms, affixes and their conditions. A condition holds for a folded
 * letter if it held for any letter that folds to it, so that no form is lost.
 */
final class FoldedHunspell {

    private final UnaryOperator<String> fold;
    private final Set<Integer> alphabet = new TreeSet<>();

    private FoldedHunspell(HunspellFiles files, UnaryOperator<String> fold) {
        this.fold = fold;
        files.entries().forEach(entry -> entry.word().chars().forEach(alphabet::add));
        AffixRules.of(files.affixes()).forEach(rule -> rule.bareAffix().chars().forEach(alphabet::add));
    }

    static HunspellFiles of(HunspellFiles files, UnaryOperator<String> fold) {
        FoldedHunspell folded = new FoldedHunspell(files, fold);
        List<Entry> entries = files.entries().stream()
                .map(entry -> new Entry(fold.apply(entry.word()), entry.flags(), fold.apply(entry.lemma()), ""))
                .toList();
        return new HunspellFiles(AffixRules.change(files.affixes(), rule -> true, folded::rule), entries);
    }

    private Rule rule(Rule rule) {
        int slash = rule.affix().indexOf('/');
        String flags = slash < 0 ? "" : rule.affix().substring(slash);
        String affix = slash < 0 ? rule.affix() : rule.affix().substring(0, slash);
        return new Rule(
                rule.kind(),
                rule.flag(),
                fold.apply(rule.strip()),
                fold.apply(affix) + flags,
                condition(rule.condition()));
    }

    private String condition(String condition) {
        StringBuilder folded = new StringBuilder();
        for (int i = 0; i < condition.length(); i++) {
            if (condition.charAt(i) == '[') {
                int end = condition.indexOf(']', i);
                folded.append(letters(condition.substring(i + 1, end)));
                i = end;
            } else {
                folded.append(fold.apply(condition.substring(i, i + 1)));
            }
        }
        return folded.toString();
    }

    private String letters(String letters) {
        if (!letters.startsWith("^")) {
            return "[" + distinct(fold.apply(letters)) + "]";
        }
        String excluded = letters.substring(1);
        Set<String> possible = alphabet.stream()
                .filter(letter -> excluded.indexOf(letter) < 0)
                .map(letter -> fold.apply(Character.toString(letter).toLowerCase(Locale.ROOT)))
                .collect(Collectors.toSet());
        String still = distinct(fold.apply(excluded))
                .chars()
                .mapToObj(Character::toString)
                .filter(letter -> !possible.contains(letter))
                .collect(Collectors.joining());
        return still.isEmpty() ? "." : "[^" + still + "]";
    }

    private static String distinct(String letters) {
        return letters.chars().distinct().mapToObj(Character::toString).collect(Collectors.joining());
    }
}
