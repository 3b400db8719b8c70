package eu.tiltas.search.lucene;

import java.util.Arrays;
import java.util.List;

/** The words that a passage is looked through for, in the order asked, and what it is worth that they stand in it. */
final class PassageWords {

    private final List<Word> words;
    /** Which words were asked for next to the one that follows. */
    private final boolean[] joined;

    private final String field;
    private final Boosts boosts;

    PassageWords(Asked asked, Boosts boosts) {
        this.words = asked.allWords();
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
