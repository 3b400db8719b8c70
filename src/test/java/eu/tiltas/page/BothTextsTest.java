package eu.tiltas.page;

import static eu.tiltas.language.Language.LT;
import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.page.BothPart.Choice;
import eu.tiltas.page.WordDifference.Kind;
import eu.tiltas.page.WordDifference.Piece;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BothTextsTest {

    private static final String BASE =
            "Fees are 20 euro.\n\n- Bring a photo.\n- Bring a form.\n\nWe answer in a month.\n";

    private static DraftText text(String body) {
        return text("Permits", body);
    }

    private static DraftText text(String title, String body) {
        return new DraftText(LT, title, "permits", "", List.of("permit"), body);
    }

    private static BothTexts both(String base, String mine, String theirs) {
        return BothTexts.of(Optional.of(text(base)), text(mine), text(theirs));
    }

    private static String merged(BothTexts both) {
        return both.merged(BothPart::proposed).body();
    }

    private static List<BothPart> different(BothTexts both) {
        return both.parts().stream().filter(BothPart::isDifferent).toList();
    }

    @Test
    void passagesJoinedAgainAreTheText() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("content/pages"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".md")).toList()) {
                String whole = Files.readString(file);
                String body = whole.substring(whole.indexOf("\n---\n", 4) + 5).strip();
                assertThat(Passage.joined(Passage.of(body))).as(file.toString()).isEqualTo(body);
            }
        }
    }

    @Test
    void whatOnlyOneChangedIsTakenFromBoth() {
        BothTexts both = both(
                BASE,
                BASE.replace("20", "25").replace("- Bring a form.\n", "- Bring a form.\n- Bring a friend.\n"),
                BASE.replace("a month", "two weeks").replace("- Bring a photo.\n", ""));

        assertThat(merged(both))
                .isEqualTo("Fees are 25 euro.\n\n- Bring a form.\n- Bring a friend.\n\nWe answer in two weeks.\n");
        assertThat(different(both).stream().map(BothPart::by))
                .containsExactly(Choice.MINE, Choice.THEIRS, Choice.MINE, Choice.THEIRS);
    }

    @Test
    void ofWhatBothChangedNothingIsLost() {
        BothTexts both = both(BASE, BASE.replace("20 euro", "25 euro"), BASE.replace("20 euro", "30 euro today"));
        BothPart part = different(both).getFirst();

        assertThat(part.by()).isEqualTo(Choice.BOTH);
        assertThat(part.mine()).extracting(Piece::text).containsExactly("Fees are ", "20", "25", " euro.");
        assertThat(part.theirs())
                .extracting(Piece::text)
                .containsExactly("Fees are ", "20", "30", " euro", " today", ".");
        assertThat(merged(both)).startsWith("Fees are 25 euro.\n\nFees are 30 euro today.\n\n- Bring");
        assertThat(both.merged(one -> Choice.MINE)).isEqualTo(both.mine());
        assertThat(both.merged(one -> Choice.THEIRS)).isEqualTo(both.theirs());
    }

    @Test
    void whatOneTookOutAndTheOtherChangedIsKept() {
        assertThat(merged(both(BASE, BASE.replace("Fees are 20 euro.\n\n", ""), BASE.replace("20", "25"))))
                .startsWith("Fees are 25 euro.\n\n- Bring");
        assertThat(merged(both(BASE, BASE.replace("Fees are 20 euro.\n\n", ""), BASE)))
                .startsWith("- Bring a photo.");
    }

    @Test
    void whereBothBeganFromNothingTheirWordsAreComparedWithEachOther() {
        BothTexts both = BothTexts.of(
                Optional.empty(), text("Work permits", "We answer soon."), text("Permits", "We answer late."));

        BothPart title = different(both).getFirst();
        assertThat(title.mine()).as("nothing in common").containsExactly(new Piece(Kind.NEW, "Work permits"));
        BothPart body = different(both).getLast();
        assertThat(body.mine())
                .filteredOn(Piece::isAdded)
                .extracting(Piece::text)
                .containsExactly("soon");
        assertThat(body.theirs())
                .filteredOn(Piece::isAdded)
                .extracting(Piece::text)
                .containsExactly("late");
        assertThat(both.merged(BothPart::proposed))
                .isEqualTo(text("Work permits", "We answer soon.\n\nWe answer late."));
    }

    @Test
    void whatWasWrittenAnewIsShownWholeAndNotWordByWord() {
        BothTexts both = both("Fees are 20 euro.", "You pay at the desk.", "Fees are 20 euro.");

        assertThat(different(both).getFirst().mine())
                .extracting(Piece::text)
                .containsExactly("Fees are 20 euro.", "You pay at the desk.");
    }

    @Test
    void everythingOfBothTextsIsShown() {
        String mine = "New.\n\n" + BASE + "\nLast.";
        BothTexts both = both(BASE, mine, BASE.replace("We answer in a month.", "| a |\n| --- |\n| b |"));

        assertThat(String.join(" ", shown(both.parts(), BothPart::mine))).contains(mine.split("\n+"));
        assertThat(String.join(" ", shown(both.parts(), BothPart::theirs))).contains("| a |", "| --- |", "| b |");
    }

    private static List<String> shown(List<BothPart> parts, Function<BothPart, List<Piece>> side) {
        return parts.stream()
                .map(part -> side.apply(part).stream()
                        .filter(piece -> !piece.isGone())
                        .map(Piece::text)
                        .reduce("", String::concat))
                .toList();
    }

    @Test
    void theMarkTellsWhetherAnyOfTheTextsIsAnother() {
        assertThat(both(BASE, "A", "B").mark()).isEqualTo(both(BASE, "A", "B").mark());
        assertThat(List.of(
                        both("", "A", "B").mark(),
                        both(BASE, "A", "C").mark(),
                        both(BASE, "C", "B").mark()))
                .doesNotContain(both(BASE, "A", "B").mark());
    }
}
