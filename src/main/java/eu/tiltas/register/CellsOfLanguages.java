package eu.tiltas.register;

import eu.tiltas.language.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Texts of a field that are given in some languages. They touch what is held in those languages alone.
 *
 * @param texts by codes of languages
 * @param nothing the text that takes one away
 */
record CellsOfLanguages(Map<String, String> texts, String nothing) {

    /** The languages of which nobody can tell which of several texts is meant. */
    List<String> ambiguous(List<WrittenFact> held) {
        return texts.keySet().stream()
                .filter(language -> !texts.get(language).equals(nothing)
                        && !isHeld(language, held)
                        && speaking(language, held).size() > 1)
                .toList();
    }

    private boolean isHeld(String language, List<WrittenFact> held) {
        return held.stream()
                .anyMatch(fact -> texts.get(language).equals(spread(fact).get(language)));
    }

    /** The facts that have a text in a language. */
    private static List<WrittenFact> speaking(String language, List<WrittenFact> held) {
        return held.stream().filter(fact -> spread(fact).containsKey(language)).toList();
    }

    /** A text that is the same in all languages is one in each of them. */
    private static Map<String, String> spread(WrittenFact fact) {
        Map<String, String> spread = new LinkedHashMap<>(fact.value());
        String neutral = spread.remove("");
        if (neutral != null) {
            for (Language language : Language.values()) {
                spread.putIfAbsent(language.code(), neutral);
            }
        }
        return spread;
    }

    /** What becomes of what is held. */
    List<Replaced> replaced(List<WrittenFact> held) {
        Map<String, String> added = new LinkedHashMap<>();
        List<Map<String, String>> after =
                new ArrayList<>(held.stream().map(CellsOfLanguages::spread).toList());
        texts.forEach((language, text) -> {
            if (text.equals(nothing)) {
                after.forEach(value -> value.remove(language));
            } else if (!isHeld(language, held)) {
                target(language, held)
                        .ifPresentOrElse(at -> after.get(at).put(language, text), () -> added.put(language, text));
            }
        });
        List<Replaced> replaced = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            if (!after.get(i).equals(spread(held.get(i)))) {
                replaced.add(new Replaced(
                        Optional.of(held.get(i)), Optional.of(after.get(i)).filter(value -> !value.isEmpty())));
            }
        }
        if (!added.isEmpty()) {
            replaced.add(new Replaced(Optional.empty(), Optional.of(added)));
        }
        return replaced;
    }

    /** The fact that a text belongs to: the only one, or the only one that speaks the language; empty for a new one. */
    private static Optional<Integer> target(String language, List<WrittenFact> held) {
        List<WrittenFact> speaking = held.size() == 1 ? held : speaking(language, held);
        return speaking.isEmpty() ? Optional.empty() : Optional.of(held.indexOf(speaking.getFirst()));
    }
}
