package eu.tiltas.search.relevance;

import eu.tiltas.language.Language;
import eu.tiltas.search.analysis.RunningText;
import eu.tiltas.search.analysis.TextWord;
import eu.tiltas.search.analysis.Track;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** When a word typed is a word that an editor wrote: in any form of it, and without diacritics if none were typed. */
public final class Likeness {

    private static final char STEM = '.';
    private static final char FOLDED = '~';

    private Likeness() {}

    /** The words of a text that an editor wrote. */
    public static List<TextWord> words(Language language, String text) {
        return RunningText.words(language, text).stream()
                .map(RunningText.Place::word)
                .toList();
    }

    /** What a word written may be met by. */
    public static Set<String> written(TextWord word) {
        Set<String> keys = stems(word);
        keys.addAll(folded(word));
        return keys;
    }

    /** What a word typed meets; it meets what has one of these in common with it. */
    public static Set<String> typed(TextWord word) {
        Set<String> keys = stems(word);
        if (Normalizer.isNormalized(word.toString(), Normalizer.Form.NFD)) {
            keys.addAll(folded(word));
        }
        return keys;
    }

    static boolean meets(TextWord typed, TextWord written) {
        Set<String> keys = written(written);
        return typed(typed).stream().anyMatch(keys::contains);
    }

    private static Set<String> stems(TextWord word) {
        Set<String> keys = new LinkedHashSet<>();
        RunningText.terms(word, Track.STEM).forEach(term -> keys.add(STEM + term));
        return keys;
    }

    private static Set<String> folded(TextWord word) {
        Set<String> keys = new LinkedHashSet<>();
        RunningText.terms(word, Track.FOLDED).forEach(term -> keys.add(FOLDED + term));
        return keys;
    }
}
