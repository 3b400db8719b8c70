package eu.tiltas.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.search.SearchResults.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Extracts keep their promises for any text. */
class ExtractTest {

    private static String joined(List<Part> parts) {
        return parts.stream().map(Part::text).collect(Collectors.joining());
    }

    @Test
    void shortTextIsShownWhole() {
        assertThat(Extract.of("Who asks is answered.", List.of(new Match(4, 8, 0))))
                .containsExactly(new Part("Who ", false), new Part("asks", true), new Part(" is answered.", false));
    }

    @Test
    void emptyTextHasNoParts() {
        assertThat(Extract.of("", List.of())).isEmpty();
    }

    @Test
    void matchBeyondTheTextIsLeftOut() {
        assertThat(Extract.of("Text.", List.of(new Match(6, 13, 0)))).containsExactly(new Part("Text.", false));
    }

    @Test
    void placeWithMostDifferentWordsIsChosen() {
        String text = "first ".repeat(100) + "first second " + "filler ".repeat(100);

        String extract = joined(Extract.of(
                text,
                List.of(new Match(0, 5, 0), new Match(6, 11, 0), new Match(600, 605, 0), new Match(606, 612, 1))));

        assertThat(extract).contains("first second");
    }

    @Test
    void sentenceIsShownFromItsBeginning() {
        String text =
                "Filler words. ".repeat(40) + "The consulate replaces a lost passport. " + "Filler words. ".repeat(40);
        int match = text.indexOf("passport");

        assertThat(joined(Extract.of(text, List.of(new Match(match, match + 8, 0)))))
                .startsWith("The consulate replaces a lost passport.");
    }

    @Test
    void anyExtractIsAPieceOfItsTextThatCutsNoWordAndKeepsItsLength() {
        Random random = new Random(5);
        for (int i = 0; i < 3_000; i++) {
            String text = text(random);
            List<Match> matches = someWords(text, random);

            String extract = joined(Extract.of(text, matches));

            String bare = extract.replaceFirst("^… ", "").replaceFirst(" …$", "");
            assertThat(" " + text + " ").contains(" " + bare + " ");
            assertThat(bare.length()).isLessThanOrEqualTo(Extract.LENGTH + 40);
        }
    }

    @Test
    void extractHoldsAMatchWhereThereIsOne() {
        Random random = new Random(6);
        for (int i = 0; i < 1_000; i++) {
            String text = text(random);
            List<Match> matches = someWords(text, random);
            if (!matches.isEmpty()) {
                assertThat(Extract.of(text, matches)).anyMatch(Part::match);
            }
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int words = random.nextInt(200); words > 0; words--) {
            text.append("Žąžąabcdefghijklmnopqrstuvwxyz0123456789", random.nextInt(4), 5 + random.nextInt(35));
            text.append(random.nextInt(6) == 0 ? ". " : " ");
        }
        return text.toString();
    }

    private static List<Match> someWords(String text, Random random) {
        List<Match> words = new ArrayList<>();
        int start = 0;
        for (int space = text.indexOf(' '); space > 0; space = text.indexOf(' ', start)) {
            if (random.nextInt(15) == 0) {
                words.add(new Match(start, space, random.nextInt(3)));
            }
            start = space + 1;
        }
        return words;
    }
}
