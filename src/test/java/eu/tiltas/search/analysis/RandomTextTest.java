package eu.tiltas.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.language.Language;
import eu.tiltas.search.analysis.Terms.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every token stream promises, on text that nobody would write. */
class RandomTextTest {

    private static final int TEXTS = 300;

    private static final String[] PIECES = {
        " ",
        " ",
        "\n",
        ".",
        ":",
        "'",
        "’",
        "-",
        "\u00AD",
        "\u200B",
        "\u200D",
        "\uFEFF",
        "\u0301",
        "\u0307",
        "\u0328",
        "i\u0307",
        "İ",
        "ß",
        "ﬁ",
        "æ",
        "Ǆ",
        "ą",
        "č",
        "Ž",
        "ū",
        "å",
        "Ö",
        "ģ",
        "a",
        "e",
        "n",
        "s",
        "as",
        "ų",
        "ne",
        "EU:s",
        "l'",
        "2024",
        "😀",
        "👩‍👩‍👧",
        "\uD83D",
        "\uDE00",
        "日本",
        "ไทย",
        "العربية",
        "\u0000",
        "\u0000",
        "sutart",
        "avtal",
        "återtagande",
        "līgum",
        "children"
    };

    static Stream<Arguments> analyzers() {
        return Stream.of(Language.values())
                .flatMap(language -> Stream.of(Track.values()).map(track -> Arguments.of(language, track)));
    }

    @ParameterizedTest
    @MethodSource("analyzers")
    void offsetsAreInTheTextAndNeverGoBack(Language language, Track track) {
        for (String text : texts(1)) {
            int last = 0;
            for (Term term : Terms.of(Analyzers.index(language, track), text)) {
                assertThat(term.start()).isBetween(last, term.end());
                assertThat(term.end()).isLessThanOrEqualTo(text.length());
                last = term.start();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("analyzers")
    void noTermIsEmpty(Language language, Track track) {
        for (String text : texts(2)) {
            assertThat(Terms.of(Analyzers.index(language, track), text))
                    .noneMatch(term -> term.text().isEmpty());
        }
    }

    @ParameterizedTest
    @MethodSource("analyzers")
    void sameTextGivesTheSameTermsAgain(Language language, Track track) {
        Analyzer analyzer = Analyzers.index(language, track);
        List<String> texts = texts(3);
        List<List<Term>> first =
                texts.stream().map(text -> Terms.of(analyzer, text)).toList();
        assertThat(texts.stream().map(text -> Terms.of(analyzer, text)).toList())
                .isEqualTo(first);
    }

    @ParameterizedTest
    @MethodSource("analyzers")
    void streamLeftUnreadDoesNotDisturbTheNext(Language language, Track track) throws Exception {
        Analyzer analyzer = Analyzers.index(language, track);
        List<Term> expected = Terms.of(analyzer, "left återtagandeavtal sutarčių prašymus");
        try (var stream = analyzer.tokenStream("field", "left left prašymus återtagandeavtal")) {
            stream.reset();
            stream.incrementToken();
        }
        assertThat(Terms.of(analyzer, "left återtagandeavtal sutarčių prašymus"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("analyzers")
    void veryLongWordsAreBorne(Language language, Track track) {
        String text = "x" + "avtals".repeat(5_000) + " " + "neprašytojas".repeat(20) + " " + "ą\u0301".repeat(300);
        assertThat(Terms.of(Analyzers.index(language, track), text))
                .allMatch(term -> term.text().length() <= 4 * 255);
    }

    @ParameterizedTest
    @MethodSource("analyzers")
    void emptyTextHasNoTerms(Language language, Track track) {
        assertThat(Terms.of(Analyzers.index(language, track), "")).isEmpty();
    }

    private static List<String> texts(long seed) {
        Random random = new Random(seed);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < TEXTS; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(60);
            for (int j = 0; j < length; j++) {
                boolean piece = random.nextInt(4) > 0;
                text.append(
                        piece
                                ? PIECES[random.nextInt(PIECES.length)]
                                : Character.toString((char) random.nextInt(0x10000)));
            }
            texts.add(text.toString());
        }
        return texts;
    }
}
