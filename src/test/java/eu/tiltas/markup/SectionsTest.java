package eu.tiltas.markup;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.markup.MarkdownText.Section;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How a text is divided for search. */
class SectionsTest {

    private static List<Section> sections(String markdown) {
        return Markdown.parse(markdown).sections();
    }

    private static List<String> shown(String markdown) {
        return sections(markdown).stream()
                .map(section ->
                        (section.heading() == null ? "" : section.heading().anchor()) + ": " + section.text())
                .toList();
    }

    @Test
    void everyHeadingBeginsASection() {
        assertThat(shown("before\n\n## A\n\none\n\ntwo\n\n### B\n\nthree"))
                .containsExactly(": before", "a: one\ntwo", "b: three");
    }

    @Test
    void headingWithoutATextIsASection() {
        assertThat(shown("## A\n\n## B\n\ntext")).containsExactly("a: ", "b: text");
    }

    @Test
    void emptyTextHasNoSections() {
        assertThat(sections("  \n\n")).isEmpty();
    }

    @Test
    void markupIsNoText() {
        assertThat(shown(
                        "**a** [b](https://example.org) `c` [d]{lang=en} <i>e</i> ![f](https://example.org/g.png)[^1]"))
                .containsExactly(": a b c d e f[^1]");
    }

    @Test
    void rowOfATableIsASentenceUnderItsHeadings() {
        assertThat(shown("| Country | Persons |\n| - | -: |\n| Ukraine | 10 |\n| Venezuela | 2 |"))
                .containsExactly(": Country: Ukraine, Persons: 10.\nCountry: Venezuela, Persons: 2.");
    }

    @Test
    void cellsWithCommasAreDividedBySemicolons() {
        assertThat(shown("| Partner | Work |\n| - | - |\n| [EU](https://eu.org) | asylum, **visas** |\n| IOM | aid |"))
                .containsExactly(": Partner: EU; Work: asylum, visas.\nPartner: IOM; Work: aid.");
    }

    @Test
    void emptyCellsAndHeadingsLeaveNoMarkBehind() {
        assertThat(shown("| | 2024 |\n| - | - |\n| Asylum | |\n| Return | 7 |\n| | |"))
                .containsExactly(": Asylum.\nReturn, 2024: 7.");
    }

    @Test
    void sentenceOfARowEndsOnce() {
        assertThat(shown("| Who |\n| - |\n| The Council. |")).containsExactly(": Who: The Council.");
    }

    @Test
    void tableWithoutRowsIsItsHeadings() {
        assertThat(shown("| a | b |\n| - | - |")).containsExactly(": a, b");
    }

    @Test
    void fieldsOfBlocksAreText() {
        assertThat(shown(":::contact\nname: Department\nurl: https://example.org\nnote: By appointment\n:::"))
                .containsExactly(": Department\nBy appointment");
    }

    @Test
    void headingOfACalloutIsText() {
        assertThat(shown(":::info Not official\nText.\n:::")).containsExactly(": Not official\nText.");
    }

    @Test
    void footnoteIsFoundByItsWords() {
        assertThat(shown("Text[^1].\n\n[^1]: Kaliningrad.").toString()).contains("Text.", "Kaliningrad.");
    }

    @Test
    void headingsInListsAndBlocksKeepTheAnchorsOfLaterSections() {
        assertThat(shown("- ## In a list\n\n> ## In a quote\n\n:::info\n## In a block\n:::\n\n## Later\n\ntext"))
                .last()
                .isEqualTo("later: text");
    }

    @Test
    void linkWithoutWordsIsReadByTheTitleOfWhatItLeadsTo() {
        String text = "See [](page:emn), [](subject:bodies/iom) and [the figures](dataset:flows).";

        assertThat(Markdown.parse(text).sections(quote -> quote.isLink() ? "<" + quote.name() + ">" : ""))
                .extracting(Section::text)
                .containsExactly("See <emn>, <bodies/iom> and the figures.");
    }

    @Test
    void longTextIsCutIntoPassages() {
        String paragraph = "Sentence number one is here. ".repeat(12);
        String text = "## Long\n\n" + (paragraph + "\n\n").repeat(100);

        assertThat(text.length()).isGreaterThan(34_000);
        assertThat(sections(text))
                .hasSizeBetween(20, 30)
                .allMatch(section -> section.text().length() <= Sections.LENGTH)
                .allMatch(section -> section.heading().anchor().equals("long"));
    }

    @Test
    void oneLongParagraphIsCutBetweenSentences() {
        String text = IntStream.range(0, 800)
                .mapToObj(i -> "This is sentence number " + i + " of the text.")
                .collect(Collectors.joining(" "));

        assertThat(text.length()).isGreaterThan(30_000);
        assertThat(sections(text))
                .hasSizeGreaterThan(20)
                .allMatch(section -> section.text().length() <= Sections.LENGTH)
                .allMatch(section -> section.text().endsWith("of the text."));
    }

    @Test
    void longTableIsCutBetweenRows() {
        String rows = IntStream.range(0, 500)
                .mapToObj(i -> "| Country number " + i + " | " + i * 7 + " |")
                .collect(Collectors.joining("\n"));

        assertThat(sections("| Country | People |\n| - | - |\n" + rows))
                .hasSizeGreaterThan(5)
                .allMatch(section -> section.text().length() <= Sections.LENGTH)
                .allMatch(section -> section.text().matches("(Country: Country number \\d+, People: \\d+\\.\n?)+"));
    }

    @Test
    void nothingOfALongTextIsLost() {
        String text = IntStream.range(0, 3_000)
                .mapToObj(i -> (i % 50 == 0 ? "\n\n" : i % 11 == 0 ? "\n\n- " : " ") + "word" + i)
                .collect(Collectors.joining());
        String found = sections(text).stream().map(Section::text).collect(Collectors.joining("\n")) + "\n";

        assertThat(IntStream.range(0, 3_000).filter(i -> !found.matches("(?s).*\\bword" + i + "\\b.*")))
                .isEmpty();
    }

    @Test
    void wordWithoutAnEndIsCut() {
        assertThat(sections("x".repeat(10_000)))
                .allMatch(section -> section.text().length() <= Sections.LENGTH)
                .extracting(section -> section.text().length())
                .satisfies(lengths -> assertThat(
                                lengths.stream().mapToInt(Integer::intValue).sum())
                        .isEqualTo(10_000));
    }
}
