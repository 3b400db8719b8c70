package eu.tiltas.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import eu.tiltas.language.Language;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a text, where, and what it leads to. */
class MarkdownTest {

    private static final String ALL =
            """
            Words before.

            ## Heading

            A [page](page:emn), a [site](https://example.org/), a note[^1].

            :::info Good to know
            Text with **strong** words.
            :::

            :::warning
            Text.
            :::

            :::steps
            1. First.
            2. Second.
            :::

            :::contact
            name: Migration Department
            url: https://example.org/
            :::

            :::file
            title: Trends
            url: https://example.org/a.pdf
            :::

            :::link
            title: Network
            url: https://example.org/
            :::

            | a | b |
            | - | -: |
            | 1 | 2 |

            [^1]: The note.
            """;

    @Test
    void everythingThatEditorsMayWriteHasNoFault() {
        assertThat(Reading.faults(ALL)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '`',
            value = {
                "text||:::unknown|text|:::                        ¦ error 3 block.unknown [unknown]",
                ":::Info|text|:::                                 ¦ error 1 block.unknown [Info]",
                "a||b||:::info|text                               ¦ error 5 block.open [info]",
                ":::info|a||:::warning|b|:::                       ¦ error 1 block.open [info]",
                ":::contact|url: https://example.org|:::          ¦ error 2 field.missing [name]",
                ":::contact|:::                                    ¦ error 1 field.missing [name]",
                ":::contact|name: A|colour: red|:::               ¦ warning 3 field.unknown [colour]",
                "x||:::file|title: A|:::                          ¦ error 4 field.missing [url]",
                ":::link|title: A|url: ftp://example.org|:::      ¦ error 3 address [ftp://example.org]",
                ":::link|title: A|url: javascript:alert(1)|:::    ¦ error 3 address [javascript:alert(1)]",
                ":::file|title: A|url: /etc/passwd|:::            ¦ error 3 address [/etc/passwd]",
                "# Title||text                                    ¦ warning 1 heading.first",
                "text||[a](page:no/such)                          ¦ error 3 link.key [no/such]",
                "a||b [x](page:)                                  ¦ error 3 link.key []",
                "text|[a](relative)                               ¦ warning 2 link.unusable [relative]",
                "[a](javascript:alert(1))                         ¦ warning 1 link.unusable [javascript:alert(1)]",
                "text||![logo](https://example.org/a.png)         ¦ warning 3 image [https://example.org/a.png]",
                "text||2018. gada marts                           ¦ warning 3 list.start [2018]",
                "text||- a|- 21. b                                ¦ warning 4 list.start [21]"
            })
    void faultIsToldWithItsLine(String text, String fault) {
        assertThat(Reading.faults(text.replace('|', '\n'))).containsExactly(fault);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1. a\n2. b",
                "2018\\. gada marts",
                "In 2018. A sentence.",
                "[a](#anchor)",
                "[a](mailto:info@example.org)",
                "[a](tel:+37052717112)",
                "[a](page:emn)",
                "<https://example.org>",
                "`:::info`",
                "```\n:::info\n```",
                "    :::info",
                "a :::info b",
                "::info",
                ""
            })
    void whatIsRightHasNoFault(String text) {
        assertThat(Reading.faults(text)).isEmpty();
    }

    @Test
    void brokenYamlInABlockIsToldWithTheLineOfTheText() {
        assertThat(Markdown.parse("text\n\n:::contact\nname: A\nurl: [\n:::\n").faults())
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.key()).isEqualTo("yaml");
                    assertThat(fault.line()).isBetween(5, 6);
                });
    }

    @Test
    void blockInABlockIsRead() {
        assertThat(Reading.faults(":::info A\n:::steps\n1. a\n:::\n\ntext\n:::\n\nafter"))
                .isEmpty();
    }

    @Test
    void blockInAListIsRead() {
        assertThat(Reading.faults("- item\n\n  :::info\n  text\n  :::\n\nafter"))
                .isEmpty();
    }

    @Test
    void onlyTheOpenBlockOfTwoIsAFault() {
        assertThat(Reading.faults(":::info\n:::steps\n1. a\n:::\n")).containsExactly("error 1 block.open [info]");
    }

    @Test
    void unknownBlockInsideAnotherIsAFault() {
        assertThat(Reading.faults(":::info\n:::nonsense\na\n:::\n:::\n"))
                .containsExactly("error 2 block.unknown [nonsense]");
    }

    @Test
    void everyFaultIsTold() {
        assertThat(Reading.faults("# One\n\n:::two\n:::\n\n[three](page:/)\n\n:::four"))
                .containsExactly(
                        "warning 1 heading.first",
                        "error 3 block.unknown [two]",
                        "error 6 link.key [/]",
                        "error 8 block.unknown [four]");
    }

    @ParameterizedTest
    @EnumSource
    void everyFaultHasAReasonInEveryLanguage(Language language) {
        assertThat(Markdown.parse("# One\n\n:::two\n:::\n\n[three](page:/)\n\n:::info\n\n- 18. a\n\n![](x)\n\n[f](g)")
                        .faults())
                .hasSizeGreaterThan(5)
                .allSatisfy(fault -> assertThat(fault.reason(language))
                        .isNotBlank()
                        .doesNotContain("{0}")
                        .doesNotContain(fault.key()));
    }

    @Test
    void pagesLinkedToAreKnownWithTheirLines() {
        assertThat(Markdown.parse("[a](page:emn)\n\n- [](page:iom)\n\n:::info\n[c](page:a.b_c-1)\n:::")
                        .references())
                .containsExactly(
                        new MarkdownText.PageReference("emn", 1),
                        new MarkdownText.PageReference("iom", 3),
                        new MarkdownText.PageReference("a.b_c-1", 6));
    }

    @Test
    void linkOfTheSecondLineOfAParagraphHasThatLine() {
        assertThat(Markdown.parse("one\ntwo [a](page:emn)\n").references())
                .containsExactly(new MarkdownText.PageReference("emn", 2));
    }

    @Test
    void outlineHasLevelsAnchorsAndPlainWords() {
        assertThat(Markdown.parse("## Kas *sudaro* tinklą\n\n### [EMN]{lang=en} `code` [link](page:emn)\n\n## A & B")
                        .outline())
                .containsExactly(
                        new MarkdownText.Heading(2, "kas-sudaro-tinkla", "Kas sudaro tinklą"),
                        new MarkdownText.Heading(3, "emn-code-link", "EMN code link"),
                        new MarkdownText.Heading(2, "a-b", "A & B"));
    }

    @Test
    void firstLevelIsThePagesTitleAlone() {
        assertThat(Markdown.parse("# One\n\n## Two").outline())
                .extracting(MarkdownText.Heading::level)
                .containsExactly(2, 2);
    }

    @Test
    void anchorsAreUnique() {
        String text = "## A\n\n## A\n\n## A 2\n\n## A\n\n## a!\n\n## 🙂\n\n## 移\n\n## 🙂\n\n- ## A\n\n## Fn 1\n\n## S";

        assertThat(Markdown.parse(text).outline())
                .hasSize(11)
                .extracting(MarkdownText.Heading::anchor)
                .doesNotHaveDuplicates()
                .allMatch(anchor -> anchor.matches("[a-z0-9-]+"));
    }

    @Test
    void anchorsDoNotMeetThoseOfFootnotes() {
        String html = Reading.html("## Fn 1\n\n## Fnref 1\n\nText[^1].\n\n[^1]: Note.");

        assertThat(ids(html)).doesNotHaveDuplicates();
    }

    @Test
    void anchorsDoNotMeetThePagesOwn() {
        assertThat(Markdown.parse("## Main\n\n## Toc\n\n## Find").outline())
                .extracting(MarkdownText.Heading::anchor)
                .doesNotContain("main", "toc", "find");
    }

    @Test
    void anchorsInBlocksAreCountedWithTheOthers() {
        assertThat(Markdown.parse("## A\n\n:::info\n### A\n:::\n\n> ## A\n").outline())
                .extracting(MarkdownText.Heading::anchor)
                .containsExactly("a", "a-2", "a-3");
    }

    @Test
    void thousandEqualHeadingsGetTheirAnchorsInTime() {
        String text = IntStream.range(0, 5_000).mapToObj(i -> "## A\n").collect(Collectors.joining("\n"));

        assertThat(Markdown.parse(text).outline())
                .extracting(MarkdownText.Heading::anchor)
                .doesNotHaveDuplicates();
    }

    @Test
    void anyTextIsRead() {
        Random random = new Random(42);
        List<String> parts = List.of(
                ":::",
                "info",
                "contact",
                "\n",
                "\n\n",
                "- ",
                "1. ",
                "> ",
                "| a |",
                "| - |",
                "## ",
                "[",
                "]",
                "(page:emn)",
                "{lang=en}",
                "[^1]",
                "[^1]: ",
                "```",
                "    ",
                "<div>",
                "</div>",
                "<!--",
                "&",
                "\u0000",
                "🙂",
                "name: A",
                "é",
                "\\");
        for (int i = 0; i < 3_000; i++) {
            String text = random.ints(30, 0, parts.size()).mapToObj(parts::get).collect(Collectors.joining());

            assertThatCode(() -> {
                        MarkdownText read = Markdown.parse(text);
                        Reading.html(text);
                        read.sections();
                    })
                    .as(text)
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "> ",
                "- ",
                "1. ",
                "* a\n\n  ",
                "[",
                "![",
                "*a **b ",
                "`",
                "<b>",
                "[a](",
                "| ",
                ":::info\n",
                "[^1]: "
            })
    void deeplyNestedTextIsRead(String part) {
        String text = part.repeat(100_000 / part.length());

        assertThatCode(() -> {
                    Reading.html(text);
                    Markdown.parse(text).sections();
                })
                .doesNotThrowAnyException();
    }

    private static List<String> ids(String html) {
        return java.util.regex.Pattern.compile(" id=\"([^\"]*)\"")
                .matcher(html)
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
