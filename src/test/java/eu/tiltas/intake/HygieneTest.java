package eu.tiltas.intake;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.language.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is pointed at in a text, and what is put right on demand. */
class HygieneTest {

    private static List<String> hints(String markdown, Language language) {
        return Hygiene.of(markdown, language).stream()
                .map(hint -> hint.line() + " " + hint.reason().key().replace("desk.intake.hint.", "") + " "
                        + hint.reason().arguments().get(0))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.lt/b;jsessionid=12AB?x=1, https://a.lt/b?x=1",
        "https://a.lt/?PHPSESSID=1&x=1, https://a.lt/?x=1",
        "https://a.lt/?utm_source=a&utm_medium=b, https://a.lt/",
        "https://a.lt/?fbclid=x#y, https://a.lt/#y",
        "https://a.lt/?sid=0123456789abcdef0123, https://a.lt/",
        "https://a.lt/?sid=12, https://a.lt/?sid=12",
        "https://www.google.com/url?q=https%3A%2F%2Fa.lt%2F%3Fgclid%3D1&sa=D, https://a.lt/",
        "https://a.lt/x?id=7, https://a.lt/x?id=7"
    })
    void addressesLoseWhoCame(String address, String cleaned) {
        assertThat(Tracked.cleaned(address)).isEqualTo(cleaned);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "LT | Sakė \"taip\" ir ”ne”  | Sakė „taip“ ir „ne“",
                "LV | Teica „jā“ un \"nē\"   | Teica „jā” un „nē”",
                "SV | Sa \"ja\" och „nej“    | Sa ”ja” och ”nej”",
                "EN | Said \"yes\" and “no”  | Said ‘yes’ and ‘no’",
                "LT | [a](https://b.lt/\"c\") | [a](https://b.lt/\"c\")",
            })
    void quotationMarksAreThoseOfTheLanguage(Language language, String text, String corrected) {
        assertThat(QuotationMarks.corrected(text, language)).isEqualTo(corrected);
    }

    @Test
    void tablesThatFellApartAreSeen() {
        assertThat(hints("Metai\n\n2023\n\n5 012\n\n2024\n\n17 %\n\nTekstas 2024.\n", Language.LT))
                .containsExactly("3 numbers 4");
        assertThat(hints("| a | b |\n| --- | --- |\n| 1 | 2 |\n| 3 | 4 |\n| 5 | 6 |\n", Language.LT))
                .isEmpty();
    }

    @Test
    void brokenWordsBoldLinesAndMarksOfListsAreSeen() {
        assertThat(hints("**Kas gali kreiptis**\n\nIšduodami leidi- mai ir in- och utresa.\n\na • b\n", Language.LT))
                .containsExactly(
                        "1 heading Kas gali kreiptis", "3 hyphen leidi- mai ir in- och utresa.", "5 bullet a • b");
    }

    @Test
    void wrongQuotationMarksAreCountedAtTheFirst() {
        assertThat(hints("Viena „gera“.\n\nKita \"bloga\".\n", Language.LT)).containsExactly("3 quotes 2");
        assertThat(Hygiene.corrected("Žr. [čia](https://a.lt/?utm_source=x) \"ir\" čia.", Language.LT))
                .isEqualTo("Žr. [čia](https://a.lt/) „ir“ čia.");
    }
}
