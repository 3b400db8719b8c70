package eu.tiltas.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates as exactly as they are known. */
class PartialDateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2018-03-05 | LT | 2018 m. kovo 5 d.",
                "2018-03    | LT | 2018 m. kovas",
                "2010       | LT | 2010",
                "2024-05-02 | LV | 2024. gada 2. maijs",
                "2018-03    | LV | 2018. gada marts",
                "2010       | LV | 2010. g.",
                "2024-05-02 | SV | 2 maj 2024",
                "2018-03    | SV | mars 2018",
                "2010       | SV | 2010",
                "2024-05-02 | EN | 2 May 2024",
                "2018-03    | EN | March 2018",
                "2010       | EN | 2010",
                "1582-10-10 | EN | 10 October 1582",
                "1500-02-28 | EN | 28 February 1500"
            })
    void dateIsWrittenOutInTheLanguage(String iso, Language language, String words) {
        assertThat(new PartialDate(iso).format(language).replace('\u00A0', ' ')).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"2018-03-05, 2018-03-05", "2018-03, 2018-03-01", "2018, 2018-01-01"})
    void firstDayIsTheEarliestItCanMean(String iso, LocalDate first) {
        assertThat(new PartialDate(iso).first()).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "18",
                "2018-3-5",
                "2018-13",
                "2018-02-30",
                "2018-00-01",
                "05.03.2018",
                "2018-03-05T00:00",
                "abcd",
                "2018 ",
                "20180305",
                "-018",
                "+12018-03-05",
                "-2018-03-05",
                "２０１８",
                "+2018-03-05",
                "2018/03"
            })
    void anyOtherTextIsNoDate(String text) {
        assertThatThrownBy(() -> new PartialDate(text)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void leapDayExistsInLeapYears() {
        assertThat(new PartialDate("2024-02-29").first()).isEqualTo(LocalDate.of(2024, 2, 29));
    }

    @Test
    void dayIsAPartialDate() {
        assertThat(PartialDate.of(LocalDate.of(2022, 7, 1))).hasToString("2022-07-01");
    }
}
