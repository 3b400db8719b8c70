package eu.tiltas.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

class RecentWordsTest {

    private final RecentWords words = new RecentWords();

    @Test
    void wordIsFoundAgain() {
        TextWord kept = word("word");
        words.keep(kept);
        assertThat(words.find("word".toCharArray(), 4)).isSameAs(kept);
    }

    @Test
    void wordIsFoundInALongerBuffer() {
        words.keep(word("word"));
        assertThat(words.find("wordiness".toCharArray(), 4)).isNotNull();
    }

    @Test
    void otherWordIsNotFound() {
        words.keep(word("word"));
        assertThat(words.find("ward".toCharArray(), 4)).isNull();
    }

    @Test
    void neverMoreThanItsBoundIsHeld() {
        for (int i = 0; i < 5 * RecentWords.WORDS; i++) {
            words.keep(word("word" + i));
        }
        assertThat(words.size()).isLessThanOrEqualTo(RecentWords.WORDS);
    }

    @Test
    void mostPlacesAreUsed() {
        for (int i = 0; i < 5 * RecentWords.WORDS; i++) {
            words.keep(word("word" + i));
        }
        assertThat(words.size()).isGreaterThan(RecentWords.WORDS * 9 / 10);
    }

    @Test
    void wordAskedForOftenStays() {
        words.keep(word("often"));
        for (int i = 0; i < 5 * RecentWords.WORDS; i++) {
            words.keep(word("word" + i));
            assertThat(words.find("often".toCharArray(), 5)).isNotNull();
        }
    }

    private static TextWord word(String word) {
        return new TextWord(word, new BytesRef[Track.values().length][0], true, true);
    }
}
