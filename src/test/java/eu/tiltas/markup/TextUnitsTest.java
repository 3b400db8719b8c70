package eu.tiltas.markup;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.markup.CodedText.Code;
import eu.tiltas.markup.CodedText.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Blocks with their places, divided into words and codes. */
class TextUnitsTest {

    static Stream<Path> texts() throws IOException {
        return Files.walk(Path.of("content/pages"))
                .filter(file -> file.toString().endsWith(".md"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void everyBlockOfTheContentIsItsWordsAndCodes(Path file) throws IOException {
        String body = Files.readString(file).split("(?m)^---$", 3)[2];

        for (TextUnit unit : TextBlocks.units(body)) {
            String stretch = body.substring(unit.start(), unit.end());
            assertThat(plain(unit.coded().raw())).as(stretch).isEqualTo(plain(stretch));
            if (unit.block().kind() != TextBlock.Kind.BOX && unit.block().kind() != TextBlock.Kind.ROW) {
                assertThat(plain(unit.block().text())).isEqualTo(plain(stretch));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aTextIsTheSameWhenEachBlockIsPutBackOnOneLine(Path file) throws IOException {
        String body = Files.readString(file).split("(?m)^---$", 3)[2];
        List<TextUnit> units = TextBlocks.units(body);
        StringBuilder rewritten = new StringBuilder(body);
        for (int i = units.size() - 1; i >= 0; i--) {
            rewritten.replace(
                    units.get(i).start(),
                    units.get(i).end(),
                    units.get(i).coded().raw());
        }

        List<TextUnit> again = TextBlocks.units(rewritten.toString());

        assertThat(again.stream().map(TextUnit::coded))
                .isEqualTo(units.stream().map(TextUnit::coded).toList());
        assertThat(again.stream().map(TextUnit::block))
                .isEqualTo(units.stream().map(TextUnit::block).toList());
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "A [link](page:emn) here.         ! A ‹link:[›link‹link:](page:emn)› here.",
                "**Bold *both*** end              ! ‹strong:**›Bold ‹emphasis:*›both‹emphasis:*›‹strong:**› end",
                "In {a?b=1: count} and [](page:x) ! In ‹figure:{a?b=1: count}› and ‹link:[](page:x)›",
                "Call `code` <https://a.eu>.      ! Call ‹code:`code`› ‹link:<›https://a.eu‹link:>›.",
                "[Words]{lang=lt} \\{no figure\\}  ! ‹language:[›Words‹language:]{lang=lt}› \\{no figure\\}",
            })
    void marksAreCodes(String markdown, String expected) {
        assertThat(shown(TextBlocks.units(markdown).get(0).coded())).isEqualTo(expected);
    }

    @Test
    void fieldsOfABlockHoldWordsBetweenCodes() {
        CodedText coded = TextBlocks.units(":::contact\nname: Department\nurl: https://a.eu\nhours: 8–17\n:::\n")
                .get(0)
                .coded();

        assertThat(shown(coded)).isEqualTo("‹field:name: ›Department‹field:\nurl: https://a.eu\nhours: ›8–17");
    }

    private static String shown(CodedText text) {
        StringBuilder shown = new StringBuilder();
        text.pieces()
                .forEach(piece -> shown.append(
                        piece instanceof Code code
                                ? "‹" + code.kind() + ":" + code.raw() + "›"
                                : ((Words) piece).raw()));
        return shown.toString();
    }
}
