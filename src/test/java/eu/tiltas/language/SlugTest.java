package eu.tiltas.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.ibm.icu.text.Transliterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may stand in an address, and how titles become that. */
class SlugTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Grįžimas į Lietuvą            | grizimas-i-lietuva",
                "ąčęėįšųūž ĄČĘĖĮŠŲŪŽ           | aceeisuuz-aceeisuuz",
                "āčēģīķļņšūž ĀČĒĢĪĶĻŅŠŪŽ       | acegiklnsuz-acegiklnsuz",
                "åäö ÅÄÖ é                     | aao-aao-e",
                "Café – naïve – façade         | cafe-naive-facade",
                "straße, æther, œuvre, þing, ð, ø, ł | strasse-aether-oeuvre-thing-d-o-l",
                "Dublin III (ES) Nr. 604/2013  | dublin-iii-es-nr-604-2013",
                "„Tilto“ redakcija             | tilto-redakcija",
                "A page’s title, it's          | a-pages-title-its",
                "  --  spaced   out --         | spaced-out",
                "Ｆｕｌｌ ｗｉｄｔｈ                  | full-width",
                "ﬁnans ½                       | finans-1-2",
                "e\u0301tude                    | etude",
                "Ištrinta\u00A0eilutė           | istrinta-eilute",
                "0                             | 0",
                "🙂 Return 🙂 home              | return-home"
            })
    void titleIsFolded(String title, String slug) {
        assertThat(Slug.fold(title)).isEqualTo(slug);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "🙂", "👩‍👩‍👧", "„“", "---", "\u0000", "’", "…"})
    void nothingIsLeftOfTextWithoutLetters(String title) {
        assertThat(Slug.fold(title)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"移民", "返回家园", "Миграция", "Μετανάστευση", "הגירה", "हवा", "이주"})
    void otherScriptsAreSpelledInLatinLetters(String title) {
        assertThat(Slug.fold(title)).matches("[a-z0-9]+(-[a-z0-9]+)*");
    }

    /** The rule that says what folding is; where letters only lose their marks a shorter way is taken. */
    @Test
    void shorterWayGivesWhatTheRuleGives() {
        Transliterator rule =
                Transliterator.getInstance("Any-Latin; Latin-ASCII; NFD; [:Nonspacing Mark:] Remove; Any-Lower");
        for (int letter = 0; letter < 0x2100; letter++) {
            String title = "x" + Character.toString(letter) + "x";
            String ruled = rule.transliterate(title).replaceAll("['’]", "").replaceAll("[^a-z0-9]+", "-");
            assertThat(Slug.fold(title)).as("U+%04X", letter).isEqualTo(ruled);
        }
    }

    @Test
    void whateverIsFoldedIsASlugOrNothing() {
        for (int start = 0; start < 0x20000; start += 7) {
            String title = new StringBuilder()
                    .appendCodePoint(start)
                    .append(" a ")
                    .appendCodePoint(start + 3)
                    .toString();

            assertThat(Slug.fold(title)).as("%x", start).matches(Slug::isValid);
        }
    }

    @Test
    void longTitleIsCutBetweenWords() {
        String folded = Slug.fold("žodis ".repeat(50));

        assertThat(folded).hasSizeLessThanOrEqualTo(Slug.MAX_LENGTH).matches("(zodis-)+zodis");
    }

    @Test
    void oneLongWordIsCutAtTheBound() {
        assertThat(Slug.fold("ž".repeat(500))).isEqualTo("z".repeat(Slug.MAX_LENGTH));
    }

    @Test
    void longTitleThatBeginsWithAMarkKeepsItsLength() {
        assertThat(Slug.fold("„" + "ž".repeat(500))).isEqualTo("z".repeat(Slug.MAX_LENGTH));
    }

    @Test
    void titleOfTheGreatestLengthStaysWhole() {
        String title = "a".repeat(Slug.MAX_LENGTH);

        assertThat(Slug.fold(title)).isEqualTo(title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "0", "a-b", "a1-2b", "2024"})
    void groupsOfLettersAndDigitsAreSlugs(String text) {
        assertThat(new Slug(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "-", "a-", "-a", "a--b", "A", "ą", "a b", "a/b", "a.b", "a_b", "../a", "a\n", "a%20b", "a\u0000"
            })
    void everythingElseIsNot(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Slug(text)).withMessageContaining("not a slug");
    }

    @Test
    void nothingIsNoSlug() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Slug(null));
    }

    @Test
    void slugHasABound() {
        assertThat(Slug.isValid("a".repeat(Slug.MAX_LENGTH))).isTrue();
        assertThat(Slug.isValid("a".repeat(Slug.MAX_LENGTH + 1))).isFalse();
    }
}
