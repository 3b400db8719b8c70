package eu.tiltas.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words with their arguments filled in. */
class MessagesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LT | 1    | 1 puslapis",
                "LT | 2    | 2 puslapiai",
                "LT | 9    | 9 puslapiai",
                "LT | 10   | 10 puslapių",
                "LT | 11   | 11 puslapių",
                "LT | 21   | 21 puslapis",
                "LT | 1500 | 1 500 puslapių",
                "LV | 0    | 0 lapu",
                "LV | 1    | 1 lapa",
                "LV | 11   | 11 lapu",
                "LV | 21   | 21 lapa",
                "LV | 22   | 22 lapas",
                "SV | 1    | 1 sida",
                "SV | 2    | 2 sidor",
                "SV | 1500 | 1 500 sidor",
                "EN | 1    | 1 page",
                "EN | 0    | 0 pages",
                "EN | 1500 | 1,500 pages"
            })
    void countTakesTheFormThatTheLanguageHasForIt(Language language, int count, String words) {
        assertThat(Messages.ofPortal()
                        .in(language)
                        .get("search.count", count, "x")
                        .replace('\u00A0', ' '))
                .contains(words);
    }

    @Test
    void whatIsTypedIsNoPattern() {
        assertThat(Messages.ofPortal().in(Language.EN).get("search.none", "{0} '' {1,plural,} #"))
                .isEqualTo("Nothing was found for ‘{0} '' {1,plural,} #’");
    }

    @Test
    void unknownKeyIsAMistakeOfTheCode() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Messages.ofPortal().in(Language.SV).get("no.such.key"))
                .withMessageContaining("no.such.key");
    }

    @Test
    void keysMadeFromDataMayBeMissing() {
        assertThat(Messages.ofProblems().in(Language.LV).find("status.418")).isEmpty();
    }

    @Test
    void keysMadeFromDataAreFound() {
        assertThat(Messages.ofPortal().in(Language.LV).find("language.in.lv")).contains("latviešu valodā");
    }

    @Test
    void bundleThatIsMissingIsAMistakeOfTheCode() {
        assertThatIllegalArgumentException().isThrownBy(() -> Messages.of("nothing"));
    }

    @Test
    void wordsAreSafeForSeveralThreads() {
        Messages.Words words = Messages.ofPortal().in(Language.EN);

        assertThat(IntStream.range(0, 5_000).parallel().filter(i -> !words.get("title.page", "a" + i, "b" + i)
                        .equals("a" + i + " – b" + i)))
                .isEmpty();
    }
}
