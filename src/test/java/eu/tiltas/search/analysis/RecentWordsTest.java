package eu.tiltas.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecentWordsTest {

    private final RecentWords words = new RecentWords();

    @Test
    void wordIsFoundAgain() {
        Analysis analysis = analysis("word");
        words.keep(analysis);
        assertThat(words.find("word".toCharArray(), 4)).isSameAs(analysis);
    }

    @Test
    void wordIsFoundInALongerBuffer() {
        words.keep(analysis("word"));
        assertThat(words.find("wordiness".toCharArray(), 4)).isNotNull();
    }

    @Test
    void otherWordIsNotFound() {
        words.keep(analysis("word"));
        assertThat(words.find("ward".toCharArray(), 4)).isNull();
    }

    @Test
    void neverMoreThanItsBoundIsHeld() {
        for (int i = 0; i < 5 * RecentWords.WORDS; i++) {
            words.keep(analysis("word" + i));
        }
        assertThat(words.size()).isLessThanOrEqualTo(RecentWords.WORDS);
    }

    @Test
    void mostPlacesAreUsed() {
        for (int i = 0; i < 5 * RecentWords.WORDS; i++) {
            words.keep(analysis("word" + i));
        }
        assertThat(words.size()).isGreaterThan(RecentWords.WORDS * 9 / 10);
    }

    @Test
    void wordAskedForOftenStays() {
        words.keep(analysis("often"));
        for (int i = 0; i < 5 * RecentWords.WORDS; i++) {
            words.keep(analysis("word" + i));
            assertThat(words.find("often".toCharArray(), 5)).isNotNull();
        }
    }

    private static Analysis analysis(String word) {
        return new Analysis(word, new char[][] {word.toCharArray()}, true);
    }
}
