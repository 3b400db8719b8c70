package eu.tiltas.search.lexicon;

import eu.tiltas.language.Language;
import eu.tiltas.search.analysis.RunningText;
import eu.tiltas.search.analysis.RunningText.Place;
import eu.tiltas.search.analysis.TextWord;
import eu.tiltas.search.analysis.Track;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words of one language that texts had, by numbers, and the stem that each is taken for. */
final class Words {

    private final Language language;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String[]> readings = new ArrayList<>();
    private int[] times = new int[1 << 10];

    Words(Language language) {
        this.language = language;
    }

    /** The numbers of a text's words in their order; figures and single letters are none. */
    int[] of(String text) {
        List<Place> places = RunningText.words(language, text);
        int[] words = new int[places.size()];
        int count = 0;
        for (Place place : places) {
            if (place.end() - place.start() > 1 && Character.isLetter(text.charAt(place.start()))) {
                int number = number(place.word());
                times[number]++;
                words[count++] = number;
            }
        }
        return Arrays.copyOf(words, count);
    }

    private int number(TextWord word) {
        String written = word.toString();
        Integer known = numbers.get(written);
        if (known != null) {
            return known;
        }
        int number = readings.size();
        numbers.put(written, number);
        readings.add(RunningText.terms(word, Track.STEM).toArray(String[]::new));
        times = number < times.length ? times : Arrays.copyOf(times, 2 * number);
        return number;
    }

    /** Each word's stem; of several that which most words of the texts can be read as. */
    Stems stems() {
        Map<String, Integer> weights = new HashMap<>();
        for (int word = 0; word < readings.size(); word++) {
            for (String reading : readings.get(word)) {
                weights.merge(reading, times[word], Integer::sum);
            }
        }
        Map<String, Integer> chosen = new HashMap<>();
        List<String> stems = new ArrayList<>();
        int[] stemOf = new int[readings.size()];
        for (int word = 0; word < stemOf.length; word++) {
            String stem = likeliest(readings.get(word), weights);
            stemOf[word] = chosen.computeIfAbsent(stem, s -> {
                stems.add(s);
                return stems.size() - 1;
            });
        }
        return new Stems(stemOf, stems);
    }

    private static String likeliest(String[] readings, Map<String, Integer> weights) {
        String best = "";
        for (String reading : readings) {
            int more = best.isEmpty() ? 1 : Integer.compare(weights.get(reading), weights.get(best));
            // Of equals always the same one, whatever was read first.
            if (more > 0 || more == 0 && reading.compareTo(best) < 0) {
                best = reading;
            }
        }
        return best;
    }

    /** @param of for each word the number of its stem */
    record Stems(int[] of, List<String> names) {}
}
