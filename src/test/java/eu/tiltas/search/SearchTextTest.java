package eu.tiltas.search;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.search.SearchText.Clause;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What typed text is understood as. */
class SearchTextTest {

    private static String shown(List<Clause> clauses) {
        return String.join(
                " ",
                clauses.stream()
                        .map(c -> c.phrase() ? "[" + c.text() + "]" : c.text())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "return home            | return home      | ``",
                "\"return home\"        | [return home]    | ``",
                "„grįžti namo“ dabar    | [grįžti namo] dabar | ``",
                "return -home           | return           | home",
                "return −home           | return           | home",
                "return -\"back home\"  | return           | [back home]",
                "return NOT home        | return           | home",
                "return AND home        | return home      | ``",
                "NOT AND OR             | NOT AND OR       | ``",
                "re-entry - ban         | re-entry ban     | ``",
                "\"return home          | return home      | ``",
                "return\" home          | return home      | ``",
                "\"\" return            | return           | ``",
                "a\"b c\"d              | a [b c] d        | ``",
                "? ! - --               | ``               | ``"
            })
    void textIsUnderstoodAs(String typed, String wanted, String unwanted) {
        SearchText text = SearchText.parse(typed);

        assertThat(shown(text.wanted())).isEqualTo(wanted);
        assertThat(shown(text.unwanted())).isEqualTo(unwanted);
    }

    @Test
    void clauseKnowsWhereItStands() {
        String typed = "return -\"back home\" now";

        assertThat(SearchText.parse(typed).wanted())
                .allMatch(clause -> typed.startsWith(clause.text(), clause.start()));
    }

    @Test
    void cleanTextHasNoControlCharacters() {
        assertThat(SearchText.clean("\u0000re\u00adturn\u200b \t\n home\u0007 "))
                .isEqualTo("return home");
    }

    @Test
    void cleanTextIsComposed() {
        assertThat(SearchText.clean("gri\u0328z\u030ctas")).isEqualTo("grįžtas");
    }

    @Test
    void cleanTextKeepsItsBoundAndWholeCharacters() {
        String typed = "x" + "🙂".repeat(400);

        assertThat(SearchText.clean(typed)).hasSize(SearchQuery.MAX_TEXT - 1).doesNotEndWith("\ud83d");
    }

    @ParameterizedTest
    @CsvSource({
        "deportacija, deportācija, true",
        "lithuania MIGRATION department, Migration Department, true",
        "migration to departments, Migration Department, false",
        "refund, UN, false",
        "Makedonija, Šiaurės Makedonija, false"
    })
    void wordsAreSaidIfTheyStandSideBySideDiacriticsAside(String typed, String words, boolean said) {
        assertThat(SearchText.says(typed, words)).isEqualTo(said);
    }
}
