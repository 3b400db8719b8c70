package eu.tiltas.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.tiltas.language.Language;
import eu.tiltas.language.PartialDate;
import eu.tiltas.markup.SourcedValue;
import eu.tiltas.markup.SourcedValue.Origin;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values as each language writes, counts and dates them. */
class FigureWordsTest {

    private static final Origin ORIGIN = new Origin("Somewhere", "/en/somewhere", List.of(), "");

    private static SourcedValue told(Figure.Value value, String doubt, Language language, String options) {
        Figure figure = new Figure(value, "Label", ORIGIN, doubt, List.of());
        return Figures.tell(figure, FigureReference.of("flows: net; " + options), language);
    }

    private static String number(String number, String unit, Language language, String options) {
        BigDecimal value = new BigDecimal(number);
        return told(new Figure.Number(value, Math.max(0, value.scale()), unit, false), "", language, options)
                .plain()
                .replace('\u00a0', '_');
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LT | 51757  |      | people              | 51_757_žmonės",
                "LT | 51750  |      | people              | 51_750_žmonių",
                "LT | 301    |      | people              | 301_žmogus",
                "LT | 1.5    |      | people              | 1,5_žmogaus",
                "LV | 0      |      | people              | 0_cilvēku",
                "LV | 21     |      | people              | 21_cilvēks",
                "LV | 51757  |      | people              | 51_757_cilvēki",
                "SV | 51757  |      | people              | 51_757_personer",
                "EN | 1      |      | people              | 1_person",
                "EN | 51757  |      | people              | 51,757_people",
                "LV | 2.891  |      | zero miljonu; one miljons; other miljoni | 2,891_miljons",
                "LT | 23099  |      | round 1000          | 23_000",
                "LT | 20.3   | %    | ''                  | 20,3_%",
                "SV | 20.3   | %    | percent             | 20,3_procent",
                "EN | 20.3   | %    | ''                  | 20.3%",
                "EN | 974.49 | million euros | unit       | 974.49_million euros",
                "EN | 974.49 | million euros | ''         | 974.49",
                "SV | 803    |      | times 1000          | 803_000",
                "EN | -7.89  | %    | unsigned            | 7.89%",
                "LV | 2206   |      | ''                  | 2_206",
                "EN | -5     |      | ''                  | −5"
            })
    void aNumberIsWrittenAndCounted(Language language, String number, String unit, String options, String words) {
        assertThat(number(number, unit == null ? "" : unit, language, options)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LT | 2022-12-01 | ''    | 2022 m. gruodžio 1 d.",
                "LT | 2022-12    | ''    | 2022 m. gruodis",
                "LT | 2022-12    | when  | 2022 m. gruodį",
                "LT | 2022-12    | since | 2022 m. gruodžio",
                "LT | 2022-12-01 | year  | 2022",
                "LV | 2022-12-01 | ''    | 2022. gada 1. decembris",
                "LV | 2022-12-01 | when  | 2022. gada 1. decembrī",
                "LV | 2022-12-01 | since | 2022. gada 1. decembra",
                "LV | 2022-12-01 | until | 2022. gada 1. decembrim",
                "LV | 2001-05    | when  | 2001. gada maijā",
                "LV | 2001       | when  | 2001. gadā",
                "LV | 2022-12-01 | year  | 2022",
                "SV | 2022-12-01 | when  | 1 december 2022",
                "EN | 2022-12-01 | month | December 2022",
                "EN | 2022-12-01 | since | 1 December 2022"
            })
    void aDateStandsAsItsSentenceWants(Language language, String iso, String options, String words) {
        SourcedValue value = told(new Figure.Day(new PartialDate(iso)), "", language, options);

        assertThat(value.text().replace('\u00a0', ' ')).isEqualTo(words);
        assertThat(value.machine()).isEqualTo(iso);
    }

    @Test
    void aRiseHasItsSignUnlessTheTextSaysMore() {
        Figure.Number rise = new Figure.Number(new BigDecimal("7.89"), 2, "%", true);

        assertThat(told(rise, "", Language.EN, "").text()).isEqualTo("+7.89%");
        assertThat(told(rise, "", Language.EN, "unsigned").text()).isEqualTo("7.89%");
    }

    @Test
    void doubtFollowsUnlessTheTextHasItsOwn() {
        Figure.Value words = new Figure.Text("suspended");

        assertThat(told(words, "unverified", Language.EN, "").plain()).isEqualTo("suspended (unverified)");
        assertThat(told(words, "unverified", Language.EN, "plain").plain()).isEqualTo("suspended");
    }

    @Test
    void aFormThatTheLanguageHasAndTheTextLacksIsRefused() {
        assertThatThrownBy(() -> number("7", "", Language.LT, "one sutartis; other sutarčių"))
                .isInstanceOfSatisfying(
                        Unquotable.class, refused -> assertThat(refused.fault(3).reason(Language.EN))
                                .contains("few"));
    }

    @Test
    void machinesReadTheWholeNumberBehindARoundedOne() {
        Figure.Number number = new Figure.Number(new BigDecimal("23099"), 0, "", false);

        assertThat(told(number, "", Language.EN, "round 1000").machine()).isEqualTo("23099");
    }
}
