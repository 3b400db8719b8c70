package eu.tiltas.register;

import eu.tiltas.language.Language;
import eu.tiltas.search.analysis.RunningText;
import eu.tiltas.search.analysis.RunningText.Place;
import eu.tiltas.search.analysis.TextWord;
import eu.tiltas.search.analysis.Track;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A word, or several one after another, in any form that the language has for them. */
final class InflectedPhrase {

    private final Language language;
    private final List<Set<String>> stems;

    InflectedPhrase(String phrase, Language language) {
        this.language = language;
        this.stems = RunningText.words(language, phrase).stream()
                .map(place -> stems(place.word()))
                .toList();
    }

    private static Set<String> stems(TextWord word) {
        Set<String> stems = new HashSet<>(RunningText.terms(word, Track.STEM));
        // A word that the track of stems leaves out is met as it is written.
        return stems.isEmpty() ? Set.of(word.toString()) : stems;
    }

    /** Where it begins and ends. */
    record Stretch(int start, int end) {}

    List<Stretch> in(String text) {
        List<Place> words = RunningText.words(language, text);
        List<Stretch> found = new ArrayList<>();
        for (int at = 0; !stems.isEmpty() && at + stems.size() <= words.size(); at++) {
            if (isAt(words, at)) {
                found.add(new Stretch(
                        words.get(at).start(), words.get(at + stems.size() - 1).end()));
            }
        }
        return found;
    }

    private boolean isAt(List<Place> words, int at) {
        for (int i = 0; i < stems.size(); i++) {
            Set<String> here = stems(words.get(at + i).word());
            if (stems.get(i).stream().noneMatch(here::contains)) {
                return false;
            }
        }
        return true;
    }
}
