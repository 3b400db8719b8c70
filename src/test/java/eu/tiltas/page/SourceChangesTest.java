package eu.tiltas.page;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.language.Language;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts as a change of a source, and what does not. */
class SourceChangesTest {

    private static final String BEFORE =
            "## One\n\nFirst text.\n\n- a\n- b\n\n## Two\n\nSecond text.\n\n| A | B |\n|---|---|\n| 1 | 2 |\n";

    private static DraftText text(String body) {
        return new DraftText(Language.LT, "Title", "slug", "Summary.", List.of(), body);
    }

    /** In the table a line ends with a slash. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            0 | the same                    | `## One//First text.//- a/- b//## Two//Second text.`
            0 | lines broken anew           | `## One//First/text.//- a/- b//## Two//Second    text.`
            0 | another mark of the list    | `## One//First text.//* a/* b//## Two//Second text.`
            0 | another level of a heading  | `### One//First text.//- a/- b//## Two//Second text.`
            0 | sections change their place | `## Two//Second text.//## One//First text.//- a/- b`
            0 | items change their place    | `## One//First text.//- b/- a//## Two//Second text.`
            1 | a word of a paragraph       | `## One//First word.//- a/- b//## Two//Second text.`
            1 | a word of a heading         | `## Uno//First text.//- a/- b//## Two//Second text.`
            1 | an item more                | `## One//First text.//- a/- b/- c//## Two//Second text.`
            1 | an item less                | `## One//First text.//- a//## Two//Second text.`
            1 | where a link leads          | `## One//[First](page:x) text.//- a/- b//## Two//Second text.`
            2 | moved and changed           | `## Two//Second word.//## One//First text.//- a/- c`
            3 | a section more              | `## One//First text.//- a/- b//## Two//Second text.//## Three//Third.//Fourth.`
            """)
    void blocksWhoseTextChangedCount(int count, String what, String after) {
        String before = "## One\n\nFirst text.\n\n- a\n- b\n\n## Two\n\nSecond text.\n";

        assertThat(SourceChanges.between(text(before), text(after.replace('/', '\n')))
                        .count())
                .as(what)
                .isEqualTo(count);
    }

    @Test
    void aRowOfATableCountsByItself() {
        assertThat(SourceChanges.between(text(BEFORE), text(BEFORE.replace("| 1 | 2 |", "| 1 | 3 |")))
                        .count())
                .isEqualTo(1);
    }

    @Test
    void titleAndSummaryAreTranslatedTooButKeywordsAndAddressAreNot() {
        DraftText other = new DraftText(Language.LT, "Other", "elsewhere", "Summary!", List.of("word"), BEFORE);

        assertThat(SourceChanges.between(text(BEFORE), other).count()).isEqualTo(2);
    }

    @Test
    void whatIsGoneStandsWhereItStood() {
        assertThat(SourceChanges.between(text("One.\n\nTwo.\n\nThree.\n"), text("One.\n\nThree.\n"))
                        .blocks())
                .extracting(block -> block.now().orElse("(gone)"))
                .containsExactly("Title", "Summary.", "One.", "(gone)", "Three.");
    }

    @Test
    void wordsThatCameAndWentAreMarkedInTheirPlace() {
        assertThat(WordDifference.between("The old bridge stands.", "The new bridge stands here.").stream()
                        .map(piece -> piece.isGone()
                                ? "[-" + piece.text() + "]"
                                : piece.isAdded() ? "[+" + piece.text() + "]" : piece.text())
                        .collect(Collectors.joining()))
                .isEqualTo("The [-old][+new] bridge stands[+ here].");
    }

    @Test
    void theTranslationStandsBesideTheSourceItWasMadeFrom() {
        DraftText translation =
                new DraftText(Language.SV, "Titel", "t", "Sammanfattning.", List.of(), "Ett.\n\nTvå.\n\nTre.\n");

        List<SideBySide.Row> rows = SideBySide.of(
                text("One.\n\nTwo.\n\nThree.\n"), text("One.\n\nNew.\n\nTwo!\n\nThree.\n"), Optional.of(translation));

        assertThat(rows)
                .extracting(SideBySide.Row::translation)
                .containsExactly("Titel", "Sammanfattning.", "Ett.", "Två.", "", "Tre.");
        assertThat(rows).extracting(SideBySide.Row::different).containsExactly(false, false, false, true, true, false);
    }
}
