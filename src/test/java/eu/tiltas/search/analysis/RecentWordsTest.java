package eu.tiltas.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecentWordsTest {

    private static final int WORDS = 1 << 13;

    private final RecentWords words = new RecentWords(WORDS);

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

    @ParameterizedTest
    @ValueSource(strings = {"e", "žodis", "återtagande", "ирга", "字典", "a𝄞b", "ﬁ"})
    void wordOfAnyLettersIsFoundAgainAndNoOtherInItsPlace(String spelt) {
        TextWord kept = word(spelt);
        words.keep(kept);
        assertThat(words.find(spelt.toCharArray(), spelt.length())).isSameAs(kept);
        assertThat(kept).hasToString(spelt);
        int hash = kept.hashCode();
        for (String other : List.of(spelt + "a", spelt.substring(1), spelt.replace(spelt.charAt(0), 'ž') + "ž", "")) {
            assertThat(kept.isOf(other.toCharArray(), other.length(), hash))
                    .as(other)
                    .isFalse();
        }
    }

    @Test
    void otherWordIsNotFound() {
        words.keep(word("word"));
        assertThat(words.find("ward".toCharArray(), 4)).isNull();
    }

    @Test
    void neverMoreThanItsBoundIsHeld() {
        for (int i = 0; i < 5 * WORDS; i++) {
            words.keep(word("word" + i));
        }
        assertThat(words.size()).isLessThanOrEqualTo(WORDS);
    }

    @Test
    void mostPlacesAreUsed() {
        for (int i = 0; i < 5 * WORDS; i++) {
            words.keep(word("word" + i));
        }
        assertThat(words.size()).isGreaterThan(WORDS * 9 / 10);
    }

    @Test
    void wordAskedForOftenStays() {
        words.keep(word("often"));
        for (int i = 0; i < 5 * WORDS; i++) {
            words.keep(word("word" + i));
            assertThat(words.find("often".toCharArray(), 5)).isNotNull();
        }
    }

    private static TextWord word(String word) {
        BytesRef[][] terms = new BytesRef[Track.values().length][0];
        terms[Track.EXACT.ordinal()] = new BytesRef[] {new BytesRef(word)};
        return new TextWord(word, terms, true, true);
    }
}
