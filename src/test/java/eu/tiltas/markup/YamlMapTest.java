package eu.tiltas.markup;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.language.Language;
import eu.tiltas.language.Localized;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** YAML read with an eye on the lines. */
class YamlMapTest {

    private final List<Fault> faults = new ArrayList<>();

    private YamlMap map(String yaml) {
        return YamlMap.parse(yaml, faults);
    }

    private List<String> told() {
        return Reading.told(faults);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# a comment", "---", "null", "~: ~"})
    void emptyTextIsAnEmptyMap(String yaml) {
        assertThat(map(yaml).has("a")).isFalse();
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a: 2010        | 2010",
                "a: no          | no",
                "a: 1.10        | 1.10",
                "a: 0x10        | 0x10",
                "a: 2018-03-05  | 2018-03-05",
                "a: ' x '       | x",
                "a: true        | true",
                "a: \"q\\u0105\" | qą",
                "a: 'it''s'     | it's"
            })
    void valueIsTheTextThatStandsThere(String yaml, String text) {
        assertThat(map(yaml).text("a")).contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a:", "a: ''", "a: '  '", "a: null", "b: x"})
    void blankValueIsMissing(String yaml) {
        assertThat(map(yaml).text("a")).isEmpty();
        assertThat(faults).isEmpty();
    }

    @Test
    void listIsNoText() {
        assertThat(map("b: 1\na: [x, y]").text("a")).isEmpty();
        assertThat(told()).containsExactly("error 2 field.text [a]");
    }

    @Test
    void missingFieldIsToldWithTheLineOfItsMap() {
        map("\n\nb: 1").required("a");

        assertThat(told()).containsExactly("error 3 field.missing [a]");
    }

    @Test
    void emptyFieldIsToldWithItsLine() {
        map("b: 1\na:\nc: 2").required("a");

        assertThat(told()).containsExactly("error 2 field.missing [a]");
    }

    @Test
    void wrongFieldIsToldOnce() {
        map("a: {x: 1}").required("a");

        assertThat(told()).containsExactly("error 1 field.text [a]");
    }

    @Test
    void fieldThatStandsTwiceIsAFault() {
        assertThat(map("a: 1\nb: 2\na: 3").text("a")).contains("1");
        assertThat(told()).containsExactly("error 3 yaml.twice [a]");
    }

    @Test
    void unknownFieldIsAWarning() {
        map("a: 1\ncolour: red").allowing("a", "b");

        assertThat(told()).containsExactly("warning 2 field.unknown [colour]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '`',
            value = {"a: [1 ¦ 1", "x: 1⏎a: \"open ¦ 2", "a: 1⏎ b: 2 ¦ 2", "a: b: c ¦ 1", "x: 1⏎- y ¦ 2", "a: @x ¦ 1"})
    void brokenYamlIsToldWithItsLine(String yaml, int line) {
        map(yaml.replace('⏎', '\n')).required("a");

        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.key()).isEqualTo("yaml");
            assertThat(fault.isError()).isTrue();
            assertThat(fault.line()).isBetween(line, line + 1);
            assertThat(fault.reason(Language.EN)).doesNotContain("null");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"just text", "- a\n- b", "[1, 2]"})
    void textThatIsNoMapIsAFault(String yaml) {
        map(yaml);

        assertThat(told()).containsExactly("error 1 yaml.map");
    }

    @Test
    void secondDocumentIsAFault() {
        map("a: 1\n---\na: 2");

        assertThat(faults).isNotEmpty().allMatch(Fault::isError);
    }

    @Test
    void referencesThatGrowWithoutBoundAreAFault() {
        StringBuilder yaml = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 30; i++) {
            yaml.append("a%d: &a%d [*a%d, *a%d, *a%d, *a%d]\n".formatted(i, i, i - 1, i - 1, i - 1, i - 1));
        }

        YamlMap map = map(yaml.toString());

        assertThat(map.texts("a29")).isEmpty();
    }

    @Test
    void referenceToItselfDoesNotEndInALoop() {
        YamlMap map = map("a: &a [*a]\nb: &b {c: *b}");

        assertThat(map.texts("a")).isEmpty();
        assertThat(map.maps("b")).isNotEmpty();
    }

    @Test
    void deepYamlIsReadOrRefused() {
        YamlMap map = map("a: " + "[".repeat(20_000) + "]".repeat(20_000));

        assertThat(map.texts("a")).isEmpty();
        assertThat(faults).isNotEmpty();
    }

    @Test
    void tagsMakeNoObjects() {
        assertThat(map("a: !!javax.script.ScriptEngineManager x").text("a")).contains("x");
    }

    @Test
    void singleTextIsAListOfOne() {
        assertThat(map("a: x").texts("a")).containsExactly("x");
    }

    @Test
    void blankItemsOfAListAreFaults() {
        assertThat(map("a:\n  - x\n  -\n  - [y]\n  - z").texts("a")).containsExactly("x", "z");
        assertThat(told()).containsExactly("error 3 field.text [a]", "error 4 field.text [a]");
    }

    @Test
    void mapsKnowTheirLines() {
        List<YamlMap> maps = map("a:\n  - x: 1\n    y: 2\n  - x: 3").maps("a");

        assertThat(maps).extracting(YamlMap::line).containsExactly(2, 4);
        assertThat(maps.get(0).line("y")).isEqualTo(3);
    }

    @Test
    void singleMapIsAListOfOne() {
        assertThat(map("a: {x: 1}").maps("a")).singleElement().satisfies(map -> assertThat(map.text("x"))
                .contains("1"));
    }

    @Test
    void textInAListOfMapsIsAFault() {
        map("a:\n  - x: 1\n  - text").maps("a");

        assertThat(told()).containsExactly("error 3 yaml.map");
    }

    @Test
    void textInNoLanguageIsNeutral() {
        assertThat(map("a: IOM").localized("a")).contains(Localized.neutral("IOM"));
    }

    @Test
    void textsAreReadByLanguage() {
        assertThat(map("a: {lt: TMO, en: IOM, sv: ''}").localized("a"))
                .contains(Localized.of(Map.of(Language.LT, "TMO", Language.EN, "IOM")));
    }

    @Test
    void unknownLanguageIsAFault() {
        assertThat(map("a:\n  lt: TMO\n  de: IOM").localized("a")).isPresent();
        assertThat(told()).containsExactly("error 3 language.unknown [de]");
    }

    @Test
    void mapWithoutATextIsMissing() {
        assertThat(map("a: {lt: ''}").localized("a")).isEmpty();
    }

    @Test
    void refusedValueIsToldWithItsText() {
        assertThat(map("b: 1\na: 2018-02-30").value("a", "field.date", LocalDate::parse))
                .isEmpty();
        assertThat(told()).containsExactly("error 2 field.date [2018-02-30]");
    }

    @Test
    void acceptedValueIsTheValue() {
        assertThat(map("a: 2018-02-28").value("a", "field.date", LocalDate::parse))
                .contains(LocalDate.of(2018, 2, 28));
    }

    @Test
    void keyThatIsNoTextIsUnknown() {
        map("? [a, b]\n: 1").allowing("a");

        assertThat(told()).containsExactly("warning 2 field.unknown [?]");
    }
}
