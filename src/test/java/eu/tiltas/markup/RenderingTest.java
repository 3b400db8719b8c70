package eu.tiltas.markup;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reader gets from a text. */
class RenderingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '`',
            value = {
                "text                    ¦ <p>text</p>",
                "*a* **b** `c`           ¦ <p><em>a</em> <strong>b</strong> <code>c</code></p>",
                "## Kas tai?             ¦ <h2 id=\"kas-tai\">Kas tai?</h2>",
                "###### Six              ¦ <h6 id=\"six\">Six</h6>",
                "# One                   ¦ <h2 id=\"one\">One</h2>",
                "> quoted                ¦ <blockquote><p>quoted</p></blockquote>",
                "a\\⏎b                    ¦ <p>a<br /> b</p>",
                "- a                     ¦ <ul><li>a</li></ul>",
                "1. a                    ¦ <ol><li>a</li></ol>",
                "3) a                    ¦ <ol start=\"3\"><li>a</li></ol>",
                "a < b & c               ¦ <p>a &lt; b &amp; c</p>"
            })
    void markdownBecomesHtml(String markdown, String html) {
        assertThat(plain(Reading.html(markdown.replace('⏎', '\n')))).isEqualTo(plain(html));
    }

    private static String plain(String html) {
        return html.replaceAll("\\s+", " ").replaceAll("> <", "><").strip();
    }

    @Test
    void linkToAPageLeadsToItsAddress() {
        assertThat(Reading.html("[tinklas](page:emn)"))
                .contains("<a href=\"/en/european-migration-network\">tinklas</a>");
    }

    @Test
    void emptyLinkShowsTheTitle() {
        assertThat(Reading.html("[](page:emn)")).contains(">European Migration Network</a>");
    }

    @Test
    void titleInAnEmptyLinkIsText() {
        assertThat(Reading.html("[](page:odd)")).contains("&lt;b&gt;").doesNotContain("<b>");
    }

    @Test
    void linkToAPageInAnotherLanguageSaysSo() {
        assertThat(Reading.html("[IOM](page:iom)"))
                .contains("<a href=\"/sv/iom\" hreflang=\"sv\">IOM</a>")
                .contains("<span class=\"language-note\">(in Swedish)</span>");
    }

    @Test
    void linkToAPageThatIsGoneIsItsWords() {
        assertThat(Reading.html("See [the *page*](page:gone).")).contains("<p>See the <em>page</em>.</p>");
    }

    @Test
    void linkToAnotherSiteIsMarked() {
        assertThat(Reading.html("[EMN](https://emn.lv/x?a=1&b=2#c)"))
                .contains("href=\"https://emn.lv/x?a&#61;1&amp;b&#61;2#c\"")
                .contains("class=\"external\"")
                .contains("<span class=\"visually-hidden\"> (leads to another website)</span></a>");
    }

    @Test
    void linkToAFileNamesItsFormat() {
        assertThat(Reading.html("[Trends](https://example.org/a.PDF?x#y)")).contains(">Trends (PDF)<span");
    }

    @Test
    void emptyLinkToASiteShowsItsAddress() {
        assertThat(Reading.html("[](https://emn.lv)")).contains(">https://emn.lv<span");
    }

    @Test
    void linkThatLeadsNowhereIsItsWords() {
        assertThat(Reading.html("[words](relative)")).isEqualToIgnoringWhitespace("<p>words</p>");
    }

    @Test
    void mailAddressIsALink() {
        assertThat(Reading.html("[write](mailto:info@example.org)")).contains("href=\"mailto:info&#64;example.org\"");
    }

    @Test
    void imageIsItsWords() {
        assertThat(Reading.html("![The logo](https://example.org/a.png)"))
                .isEqualToIgnoringWhitespace("<p>The logo</p>");
    }

    @Test
    void wordsInAnotherLanguageAreMarked() {
        assertThat(Reading.html("[Global *Lithuania*]{lang=en}"))
                .contains("<span lang=\"en\">Global <em>Lithuania</em></span>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[a]{lang=EN}        | [a]{lang&#61;EN}",
                "[a]{lang=en onclick=x} | [a]{lang&#61;en onclick&#61;x}",
                "[a]{class=x}        | [a]{class&#61;x}",
                "[a]{lang=en         | [a]{lang&#61;en",
                "![a]{lang=en}       | ![a]{lang&#61;en}",
                "[a] {lang=en}       | [a] {lang&#61;en}"
            })
    void anythingElseInBracesIsText(String markdown, String text) {
        assertThat(Reading.html(markdown)).isEqualToIgnoringWhitespace("<p>" + text + "</p>");
    }

    @Test
    void regionMayBeNamedWithTheLanguage() {
        assertThat(Reading.html("[a]{lang=sr-Latn-RS}")).contains("<span lang=\"sr-Latn-RS\">a</span>");
    }

    @Test
    void calloutHasItsHeading() {
        assertThat(Reading.html(":::info Not *official*\nText.\n:::"))
                .contains("<aside class=\"callout callout-info\" role=\"note\">")
                .contains("<p class=\"callout-title\">Not *official*</p>")
                .contains("<p>Text.</p>");
    }

    @ParameterizedTest
    @CsvSource({"LT, Svarbu", "LV, Svarīgi", "SV, Viktigt", "EN, Important"})
    void calloutWithoutAHeadingHasOneInTheLanguage(Language language, String heading) {
        assertThat(Reading.html(":::warning\nText.\n:::", language))
                .contains("<p class=\"callout-title\">" + heading + "</p>");
    }

    @Test
    void headingOfACalloutIsText() {
        assertThat(Reading.html(":::info <script>alert(1)</script>\nText.\n:::"))
                .contains("&lt;script&gt;")
                .doesNotContain("<script");
    }

    @Test
    void stepsStandTogether() {
        assertThat(Reading.html(":::steps\n1. a\n2. b\n:::"))
                .containsIgnoringWhitespaces("<div class=\"steps\"><ol><li>a</li><li>b</li></ol></div>");
    }

    @Test
    void contactShowsItsFields() {
        assertThat(
                        Reading.html(
                                """
                        :::contact
                        name: Migration Department
                        unit: Unit of return
                        url: https://www.example.org/
                        email: info@example.org
                        phone: +370 5 271 7112
                        address: Vilnius
                        hours: Mon–Fri
                        note: By appointment
                        :::
                        """))
                .contains("<p class=\"contact-name\">Migration Department</p>")
                .contains("<dt>Unit</dt><dd>Unit of return</dd>")
                .contains("href=\"https://www.example.org/\"")
                .contains(">www.example.org<span")
                .contains("href=\"mailto:info&#64;example.org\"")
                .contains("href=\"tel:&#43;37052717112\"")
                .contains("<dd>Vilnius</dd>")
                .contains("<dd>Mon–Fri</dd>")
                .contains("<dd>By appointment</dd>");
    }

    @Test
    void contactWithANameAloneHasNoList() {
        assertThat(Reading.html(":::contact\nname: A\n:::")).doesNotContain("<dl>");
    }

    @Test
    void fieldsAreText() {
        assertThat(Reading.html(":::contact\nname: '<img src=x onerror=alert(1)>'\nnote: \"<b>x</b>\"\n:::"))
                .doesNotContain("<img", "<b>");
    }

    @Test
    void fileShowsFormatSizeAndLanguage() {
        assertThat(
                        Reading.html(
                                ":::file\ntitle: Trends\nurl: https://example.org/a.pdf\nsize: 1.2 MB\nlanguage: lt\nnote: Tables\n:::"))
                .contains(">Trends (PDF, 1.2 MB, Lithuanian)<span")
                .contains("<p>Tables</p>");
    }

    @Test
    void linkCardShowsItsNote() {
        assertThat(Reading.html(":::link\ntitle: Network\nurl: https://example.org/\nnote: Studies\n:::"))
                .contains("<div class=\"link-card\">")
                .contains(">Network<span")
                .contains("<p>Studies</p>");
    }

    @Test
    void blockInABlockStaysInside() {
        assertThat(Reading.html(":::info A\n:::steps\n1. a\n:::\n\ninside\n:::\n\nafter"))
                .containsIgnoringWhitespaces("</ol></div><p>inside</p></aside><p>after</p>");
    }

    @Test
    void textAfterABlockStandsOutside() {
        assertThat(Reading.html(":::info\nin\n:::\nout")).containsIgnoringWhitespaces("<p>in</p></aside><p>out</p>");
    }

    @Test
    void tableHasANameAndScrollsByItself() {
        assertThat(Reading.html("## Flows\n\n| a | b |\n| - | -: |\n| 1 | 2 |"))
                .contains("<div aria-label=\"Table: Flows\" class=\"table\" role=\"region\" tabindex=\"0\">")
                .contains("<th scope=\"col\">a</th>")
                .contains("<th class=\"num\" scope=\"col\">b</th>")
                .contains("<td>1</td>")
                .contains("<td class=\"num\">2</td>");
    }

    @Test
    void tablesUnderOneHeadingHaveDifferentNames() {
        String table = "| a |\n| - |\n| 1 |\n\ntext\n\n";

        assertThat(Reading.html("## Flows\n\n" + table + table))
                .contains("aria-label=\"Table: Flows\"")
                .contains("aria-label=\"Table: Flows (2)\"");
    }

    @ParameterizedTest
    @CsvSource({"LT, Lentelė", "LV, Tabula", "SV, Tabell", "EN, Table"})
    void tableWithoutAHeadingIsNamedInTheLanguage(Language language, String name) {
        assertThat(Reading.html("| a |\n| - |\n| 1 |", language)).contains("aria-label=\"" + name + "\"");
    }

    @Test
    void nameOfATableIsText() {
        assertThat(Reading.html("## \"A\" <b> & c\n\n| a |\n| - |\n| 1 |"))
                .containsPattern("aria-label=\"Table: &#34;A&#34;[^\"<>]*\"");
    }

    @ParameterizedTest
    @CsvSource({"LT, Grįžti į tekstą", "LV, Atpakaļ uz tekstu", "SV, Tillbaka till texten", "EN, Back to the text"})
    void footnoteLeadsBackInTheLanguage(Language language, String words) {
        assertThat(Reading.html("Text[^1].\n\n[^1]: Note.", language))
                .contains("aria-label=\"" + words + "\"")
                .doesNotContain("Back to reference");
    }

    @Test
    void attributesAreAlwaysWrittenInTheSameOrder() {
        assertThat(Reading.html("[a](https://example.org/)"))
                .contains("<a class=\"external\" href=\"https://example.org/\" rel=\"external noopener\">");
    }

    @Test
    void footnotesHaveAHeadingInTheLanguage() {
        assertThat(Reading.html("Taip[^1].\n\n[^1]: Pastaba.\n", Language.LT))
                .contains("<section class=\"footnotes\"><h2>Išnašos</h2>");
    }

    @Test
    void footnoteAndItsReferenceLeadToEachOther() {
        assertThat(Reading.html("Text[^1].\n\n[^1]: Note."))
                .contains("href=\"#fn-1\"")
                .contains("id=\"fnref-1\"")
                .contains("id=\"fn-1\"")
                .contains("href=\"#fnref-1\"");
    }

    @Test
    void oneTextIsReadInTwoLanguages() {
        MarkdownText text = Markdown.parse(":::info\na\n:::\n\n[a](page:iom)");

        String first = text.html(new Reader(
                        Language.EN,
                        eu.tiltas.language.Messages.ofPortal().in(Language.EN),
                        key -> java.util.Optional.empty()))
                .value();
        String again = text.html(new Reader(
                        Language.EN,
                        eu.tiltas.language.Messages.ofPortal().in(Language.EN),
                        key -> java.util.Optional.empty()))
                .value();

        assertThat(again).isEqualTo(first);
    }
}
