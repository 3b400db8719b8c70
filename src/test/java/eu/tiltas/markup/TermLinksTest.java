package eu.tiltas.markup;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.language.Language;
import eu.tiltas.language.Messages;
import eu.tiltas.markup.Terms.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where texts lead to the glossary, and where not. */
class TermLinksTest {

    private static final Map<String, Integer> COMMONNESS = Map.of("return", 5);

    /** A glossary of a few words, and of all that begin with <i>term</i>. */
    private static final Terms GLOSSARY = text -> {
        List<Place> places = new ArrayList<>();
        Pattern.compile("\\b(return|readmission|term[a-z]+)\\b")
                .matcher(text)
                .results()
                .map(TermLinksTest::place)
                .forEach(places::add);
        return places;
    };

    private static Place place(MatchResult match) {
        String word = match.group();
        return new Place(
                match.start(),
                match.end(),
                "/en/g/" + word,
                "What \"" + word + "\" is",
                COMMONNESS.getOrDefault(word, 0));
    }

    private static String html(String markdown, Terms terms) {
        Reader reader = new Reader(
                Language.EN, Messages.ofPortal().in(Language.EN), key -> Optional.empty(), Quotations.NONE, terms);
        return Markdown.parse(markdown).html(reader).value();
    }

    private static long links(String html) {
        return Pattern.compile("class=\"term\"").matcher(html).results().count();
    }

    @Test
    void aTermLeadsToItsEntryAndTellsItsDefinition() {
        assertThat(html("On readmission & more.", GLOSSARY))
                .contains(
                        "<p>On <a class=\"term\" href=\"/en/g/readmission\" title=\"What &#34;readmission&#34; is\">readmission</a>"
                                + " &amp; more.</p>");
    }

    @Test
    void onlyTheFirstOfATextLeadsThere() {
        assertThat(html("A return.\n\nThe return, *return* and return.", GLOSSARY))
                .contains("<p>A <a class=\"term\"")
                .satisfies(html -> assertThat(links(html)).isEqualTo(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## A return",
                "[A return](https://example.org)",
                "`return`",
                "```\nreturn\n```",
                "[return]{lang=sv}",
                "| return |\n| --- |\n| return |",
                "![return](https://example.org/a.png)",
                ":::contact\nname: return\n:::",
                "Nothing of that."
            })
    void noTermLeadsAnywhereInHeadingsLinksCodeTablesAndOtherLanguages(String markdown) {
        assertThat(links(html(markdown, GLOSSARY))).isZero();
    }

    @Test
    void theFirstInRunningTextCountsNotOneInAHeading() {
        assertThat(html("## A return\n\nThe return.", GLOSSARY)).contains("<p>The <a class=\"term\"");
    }

    @Test
    void ofManyTermsTheCommonOnesAreLeftOut() {
        String html = html("return terma termb termc termd terme termf termg termh", GLOSSARY);
        assertThat(links(html)).isEqualTo(8);
        assertThat(html).contains("<p>return <a").doesNotContain("/en/g/return");
    }

    @Test
    void severalTermsOfASentenceKeepItsOrder() {
        assertThat(html("A return, a readmission.", GLOSSARY))
                .containsSubsequence("<p>A <a", ">return</a>, a <a", ">readmission</a>.</p>");
    }

    @Test
    void aTextWithoutAGlossaryIsAsItWas() {
        assertThat(html("A return.", Terms.NONE)).isEqualTo("<p>A return.</p>\n");
    }
}
