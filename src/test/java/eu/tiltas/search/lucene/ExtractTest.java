package eu.tiltas.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.search.JudgedSearch;
import eu.tiltas.search.SearchResults.Part;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    void rarerWordIsWorthMoreThanTwoCommonOnes() {
        String text = "common usual " + "filler ".repeat(60) + "rare " + "filler ".repeat(60);
        int rare = text.indexOf("rare");

        String extract = joined(Extract.of(
                text,
                List.of(new Match(0, 6, 0), new Match(7, 12, 1), new Match(rare, rare + 4, 2)),
                word -> word == 2 ? 3 : 1));

        assertThat(extract).contains("rare");
    }

    @Test
    void valueIsShownWithItsLabel() {
        String text =
                "Filler words. ".repeat(40) + "Partner country: Belarus. Level: EU. " + "Filler words. ".repeat(40);
        int match = text.indexOf("Belarus");

        assertThat(joined(Extract.of(text, List.of(new Match(match, match + 7, 0)))))
                .startsWith("Partner country: Belarus.");
    }

    @Test
    void extractThatEndsWithAColonGoesOn() {
        String text = "Passport. " + "word ".repeat(44) + "Country: Belarus and its neighbours. " + "word ".repeat(20);

        assertThat(joined(Extract.of(text, List.of(new Match(0, 8, 0))))).endsWith("Country: …");
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

    @ParameterizedTest
    @CsvSource({
        "'Filler is here. The rule follows art. 5 of the treaty and the passport stays valid.', passport, The rule",
        "'Filler is here. Sutartis įsigaliojo 2024 m. Gegužės mėnuo, o pasas galioja.', pasas, Sutartis",
        "'Filler is here. Taisyklę, pvz. Lietuvos, ir pasą išduoda.', pasą, Taisyklę",
        "'Filler is here. It counts for the EU. The passport stays valid.', passport, The passport"
    })
    void pointOfAnAbbreviationEndsNoSentence(String text, String word, String begins) {
        String longer = text + " More filler words follow.".repeat(20);
        int match = longer.indexOf(word);

        assertThat(joined(Extract.of(longer, List.of(new Match(match, match + word.length(), 0)))))
                .startsWith(begins);
    }

    @Test
    void extractOfAnyWordOfOurOwnPagesCutsNoWordAndNoNumberAndShowsTheWord() {
        Random random = new Random(7);
        JudgedSearch.content(Path.of("content"))
                .all(texts -> texts.forEach(text -> text.passages().forEach(passage -> {
                    String line = passage.text().replaceAll("[\\n\\t\\r]", " ");
                    List<Match> words = Pattern.compile("[\\p{L}\\p{N}]+")
                            .matcher(line)
                            .results()
                            .map(word -> new Match(word.start(), word.end(), 0))
                            .toList();
                    for (int i = 0; i < 5 && !words.isEmpty(); i++) {
                        Match wanted = words.get(random.nextInt(words.size()));

                        List<Part> parts = Extract.of(passage.text(), List.of(wanted));

                        assertThat(parts).contains(new Part(line.substring(wanted.start(), wanted.end()), true));
                        String bare = joined(parts).replaceFirst("^… ", "").replaceFirst(" …$", "");
                        int at = line.indexOf(bare);
                        assertThat(at).as(bare).isNotNegative();
                        assertThat(isWhole(line, at) && isWhole(line, at + bare.length()))
                                .as("ends between words: " + bare)
                                .isTrue();
                    }
                })));
    }

    private static boolean isWhole(String text, int at) {
        if (at == 0 || at == text.length()) {
            return true;
        }
        boolean space = text.charAt(at) == ' ' || text.charAt(at - 1) == ' ';
        int before = text.charAt(at - 1) == ' ' ? at - 2 : at - 1;
        int after = text.charAt(at) == ' ' ? at + 1 : at;
        boolean number = before >= 0
                && after < text.length()
                && Character.isDigit(text.charAt(before))
                && Character.isDigit(text.charAt(after));
        return space && !number;
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
