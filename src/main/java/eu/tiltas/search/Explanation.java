package eu.tiltas.search;

import java.util.List;
import java.util.Map;

/**
 * Why a hit stands where it does: its score, taken apart. The score is the sum of words, {@code adjacent},
 * {@code phrases}, {@code promoted} and the passage, times {@code type} times {@code freshness}.
 *
 * @param words those that the text as a whole holds
 * @param adjacent for words side by side in title, keywords, headings or summary
 * @param phrases for what was asked for in quotation marks
 * @param passage the best passage; without words if none holds any, or if the hit is too far down to look at them
 * @param promoted for what editors want to be first
 * @param type factor of the text's type
 * @param freshness factor of its age; 1 for all but news
 */
public record Explanation(
        List<Word> words, float adjacent, float phrases, Passage passage, float promoted, float type, float freshness) {

    /**
     * A word asked for in its best reading: its score is {@code rarity} times {@code weight} times the sum of
     * {@code presence} and what the parts are worth.
     *
     * @param typed as it was typed; what texts say instead, if nobody typed it
     * @param reading what the text was found by, as the index has it
     * @param way how the reading agrees with the word: exact, stem, folded, head, concept, synonym, beginning
     * @param parts what each part of the text that holds it is worth; the best counts whole, the others a little
     */
    public record Word(
            String typed,
            String reading,
            String way,
            float weight,
            float rarity,
            float presence,
            Map<String, Float> parts,
            float score) {

        public Word {
            parts = Map.copyOf(parts);
        }
    }

    /**
     * The passage that answers best.
     *
     * @param words with one part, the passage
     * @param adjacent for words side by side
     * @param weight what the passage counts beside the text as a whole
     */
    public record Passage(List<Word> words, float adjacent, float weight) {

        public Passage {
            words = List.copyOf(words);
        }

        public float score() {
            return weight * (sum(words) + adjacent);
        }
    }

    public Explanation {
        words = List.copyOf(words);
    }

    public float total() {
        return (sum(words) + adjacent + phrases + promoted + passage.score()) * type * freshness;
    }

    private static float sum(List<Word> words) {
        float sum = 0;
        for (Word word : words) {
            sum += word.score();
        }
        return sum;
    }
}
