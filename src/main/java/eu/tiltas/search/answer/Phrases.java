package eu.tiltas.search.answer;

import eu.tiltas.language.Language;
import eu.tiltas.search.analysis.TextWord;
import eu.tiltas.search.relevance.Likeness;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of one language that make questions, found in any form. Never changes. */
final class Phrases {

    private record Phrase(String role, String value, List<Set<String>> words) {}

    /** By what the first word may be met by. */
    private final Map<String, List<Phrase>> byFirst = new HashMap<>();

    /** @param rows those of the language */
    Phrases(Language language, List<QuestionFiles.Row> rows) {
        for (QuestionFiles.Row row : rows) {
            List<Set<String>> words = Likeness.words(language, row.words()).stream()
                    .map(Likeness::written)
                    .toList();
            if (!words.isEmpty()) {
                Phrase phrase = new Phrase(row.role(), row.value(), words);
                words.get(0).forEach(key -> byFirst.computeIfAbsent(key, k -> new ArrayList<>())
                        .add(phrase));
            }
        }
    }

    /** What a word typed is met by. */
    static Set<String> keys(TextWord word) {
        return Likeness.typed(word);
    }

    /** Whether any phrase begins with such a word. */
    boolean mayBegin(Set<String> typed) {
        return typed.stream().anyMatch(byFirst::containsKey);
    }

    /** The phrases that begin with one of the words typed, as pieces. */
    List<Piece> at(List<Set<String>> typed, int from) {
        List<Piece> pieces = new ArrayList<>();
        for (String key : typed.get(from)) {
            for (Phrase phrase : byFirst.getOrDefault(key, List.of())) {
                Piece piece = new Piece(
                        phrase.role(),
                        phrase.value(),
                        from,
                        from + phrase.words().size());
                if (stands(phrase, typed, from) && !pieces.contains(piece)) {
                    pieces.add(piece);
                }
            }
        }
        return pieces;
    }

    private static boolean stands(Phrase phrase, List<Set<String>> typed, int from) {
        if (from + phrase.words().size() > typed.size()) {
            return false;
        }
        for (int i = 1; i < phrase.words().size(); i++) {
            Set<String> written = phrase.words().get(i);
            if (typed.get(from + i).stream().noneMatch(written::contains)) {
                return false;
            }
        }
        return true;
    }
}
