package eu.tiltas.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.util.BytesRef;

/** The words that a passage is looked through for, in the order asked, and what it is worth that they stand in it. */
final class PassageWords {

    private final List<Word> words;
    private final Spellings spellings;
    /** The same in every segment. */
    private Collection<Sought> sought;
    /** Which words were asked for next to the one that follows. */
    private final boolean[] joined;

    private final String field;
    private final Boosts boosts;

    PassageWords(Asked asked, Boosts boosts, Spellings spellings) {
        this.words = asked.allWords();
        this.spellings = spellings;
        this.field = Schema.passage(asked.language());
        this.boosts = boosts;
        this.joined = new boolean[words.size()];
        Arrays.fill(joined, true);
        int end = asked.words().size();
        for (List<Word> phrase : asked.phrases()) {
            unjoin(end);
            end += phrase.size();
        }
        for (int beside = end; beside <= words.size(); beside++) {
            unjoin(beside);
        }
        for (int word = 0; word < joined.length; word++) {
            if (isTranslated(words.get(word))) {
                joined[word] = false;
                unjoin(word);
            }
        }
    }

    /** Whether nothing but translations can be found of it: that they stand side by side must not lift them over words as typed. */
    private static boolean isTranslated(Word word) {
        return word.readings().stream().allMatch(reading -> reading.way() == Way.TRANSLATION);
    }

    private void unjoin(int end) {
        if (end > 0) {
            joined[end - 1] = false;
        }
    }

    List<Word> words() {
        return words;
    }

    /** What to look for: each term of passages with the readings that it is one of, each by its word's number. */
    Collection<Sought> sought() throws IOException {
        if (sought == null) {
            sought = seek();
        }
        return sought;
    }

    private Collection<Sought> seek() throws IOException {
        Map<BytesRef, Sought> terms = new TreeMap<>();
        int number = 0;
        for (int word = 0; word < words.size(); word++) {
            for (Reading reading : words.get(word).readings()) {
                Meant meant = new Meant(word, reading, number++);
                for (BytesRef term : spellings.of(reading.term())) {
                    terms.computeIfAbsent(term, t -> new Sought(t, new ArrayList<>(3)))
                            .meant()
                            .add(meant);
                }
            }
        }
        return terms.values();
    }

    /** A reading of a word, and its number among all readings of all words. */
    record Meant(int word, Reading reading, int number) {}

    /** A term, and what a passage says that has it. */
    record Sought(BytesRef term, List<Meant> meant) {}

    /** How many readings all words have together. */
    int readings() {
        return words.stream().mapToInt(word -> word.readings().size()).sum();
    }

    Spellings spellings() {
        return spellings;
    }

    String field() {
        return field;
    }

    /** @param times how often the word stands in the passage as it is read there, at least once */
    float worth(int word, Reading reading, int times, int length) {
        return words.get(word).rarity()
                * reading.weight()
                * (boosts.passagePresence + boosts.weights.inPassage(times, length));
    }

    /** Two words that were asked for side by side and stand so, or with one word between them. */
    float worthTogether(int first, int second, int distance) {
        return second == first + 1 && joined[first] && distance <= 2
                ? boosts.passageAdjacent
                        * (words.get(first).rarity() + words.get(second).rarity())
                : 0;
    }
}
