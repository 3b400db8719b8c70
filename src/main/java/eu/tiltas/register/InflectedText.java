package eu.tiltas.register;

import eu.tiltas.language.Language;
import eu.tiltas.search.analysis.RunningText;
import eu.tiltas.search.analysis.RunningText.Place;
import eu.tiltas.search.analysis.TextWord;
import eu.tiltas.search.analysis.Track;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A text in which phrases are looked for in any form that the language has for them. It is taken apart once for all of them. */
final class InflectedText {

    private final Language language;
    private final List<Place> places;
    private final List<Set<String>> stems;
    private final Map<String, List<Integer>> byStem = new HashMap<>();

    InflectedText(String text, Language language) {
        this.language = language;
        this.places = RunningText.words(language, text);
        this.stems = places.stream().map(place -> stems(place.word())).toList();
        for (int at = 0; at < stems.size(); at++) {
            for (String stem : stems.get(at)) {
                byStem.computeIfAbsent(stem, s -> new ArrayList<>()).add(at);
            }
        }
    }

    private static Set<String> stems(TextWord word) {
        Set<String> stems = new HashSet<>(RunningText.terms(word, Track.STEM));
        // A word that the track of stems leaves out is met as it is written.
        return stems.isEmpty() ? Set.of(word.toString()) : stems;
    }

    Language language() {
        return language;
    }

    /** Where a phrase begins and ends. */
    record Stretch(int start, int end) {}

    /** Where a word, or several one after another, stand in any form, from the beginning to the end. */
    List<Stretch> find(String phrase) {
        List<Set<String>> wanted = RunningText.words(language, phrase).stream()
                .map(place -> stems(place.word()))
                .toList();
        Set<Integer> starts = new TreeSet<>();
        if (!wanted.isEmpty()) {
            wanted.get(0).forEach(stem -> starts.addAll(byStem.getOrDefault(stem, List.of())));
        }
        return starts.stream()
                .filter(at -> isAt(wanted, at))
                .map(at -> new Stretch(
                        places.get(at).start(),
                        places.get(at + wanted.size() - 1).end()))
                .toList();
    }

    private boolean isAt(List<Set<String>> wanted, int at) {
        if (at + wanted.size() > stems.size()) {
            return false;
        }
        for (int i = 0; i < wanted.size(); i++) {
            Set<String> here = stems.get(at + i);
            if (wanted.get(i).stream().noneMatch(here::contains)) {
                return false;
            }
        }
        return true;
    }
}
