package eu.tiltas.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import eu.tiltas.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When a place is open: how it is written, refused and told. */
class OpeningHoursTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mo-Th 08:00-12:00,12:45-16:30; Fr 08:00-15:15 | Mo-Th 08:00-12:00,12:45-16:30; Fr 08:00-15:15",
                "Mo,Tu,We 09:00-17:00;PH closed                | Mo-We 09:00-17:00; PH closed",
                "Mo,We,Fr 09:00-17:00                          | Mo,We,Fr 09:00-17:00",
                "Sa-Su closed                                  | Sa-Su closed",
                "Mo-Su 00:00-24:00                             | Mo-Su 00:00-24:00"
            })
    void theyHaveOneSpelling(String written, String spelling) {
        assertThat(OpeningHours.parse(written).written()).isEqualTo(spelling);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Mo",
                "08:00-17:00",
                "Mo 8:00-17:00",
                "Mo 08:00",
                "Mo 08:00-25:00",
                "Mo 24:00-24:00",
                "Mo 17:00-08:00",
                "Mo 08:00-08:00",
                "Mo 08:00-12:00,11:00-16:00",
                "Mo 12:00-16:00,08:00-11:00",
                "Mo 08:00-12:00,12:00-16:00",
                "Fr-Mo 08:00-12:00",
                "Mo-Mo 08:00-12:00",
                "Mo,Mo 08:00-12:00",
                "Mo-We 08:00-12:00; Tu closed",
                "PH closed; PH 08:00-12:00",
                "Xx 08:00-12:00",
                "Mo 08:00-12:00;",
                "Mo  08:00-12:00",
                "Mo-Tu-We 08:00-12:00"
            })
    void whatIsNoneIsRefused(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> OpeningHours.parse(written));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LT | pirmadienis–ketvirtadienis 08:00–12:00, 12:45–16:30; penktadienis 08:00–15:15; švenčių dienomis nedirba",
                "LV | pirmdiena–ceturtdiena 08:00–12:00, 12:45–16:30; piektdiena 08:00–15:15; svētku dienās slēgts",
                "SV | måndag–torsdag 08:00–12:00, 12:45–16:30; fredag 08:00–15:15; helgdagar stängt",
                "EN | Monday–Thursday 08:00–12:00, 12:45–16:30; Friday 08:00–15:15; public holidays closed"
            })
    void theyAreToldInTheWordsOfTheReader(Language language, String told) {
        assertThat(OpeningHours.parse("Mo-Th 08:00-12:00,12:45-16:30; Fr 08:00-15:15; PH closed")
                        .tell(language))
                .isEqualTo(told);
    }

    @Test
    void roundTheClockIsSaidInWords() {
        assertThat(OpeningHours.parse("Mo-Su 00:00-24:00").tell(Language.SV)).isEqualTo("dygnet runt alla dagar");
        assertThat(OpeningHours.parse("Sa,Su 00:00-24:00").tell(Language.EN))
                .isEqualTo("Saturday–Sunday round the clock");
    }
}
