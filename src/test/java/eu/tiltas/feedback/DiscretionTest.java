package eu.tiltas.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may belong to a person is not kept, however it is spelt; what a report is about stays. */
class DiscretionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Rašykite jonas.jonaitis@example.lt.            | Rašykite […].
            Mans e-pasts: anna_bērziņa+x@pasts.example.lv  | Mans e-pasts: […]
            maila åsa@exämple.se, tack                     | maila […], tack
            me @ example.org                               | […]
            jonas(eta)example.lt                           | […]
            anna [at] example.org                          | […]
            asa(snabel-a)example.se                        | […]
            o'neil@example.org                             | […]
            me＠example.org                                 | […]
            Skambinkite +370 612 34567 rytoj               | Skambinkite […] rytoj
            8 612 34567                                    | […]
            (8-37) 20 12 34                                | […]
            8-612-34567                                    | […]
            asmens kodas 38001011234                       | asmens kodas […]
            zvaniet 2612 3456                              | zvaniet […]
            +371 26123456                                  | […]
            personas kods 010180-11234                     | personas kods […]
            320101–12345                                   | […]
            ring 070-123 45 67                             | ring […]
            070 - 123 45 67                                | […]
            +46 (0)70 123 45 67                            | […]
            personnummer 19800101-1234                     | personnummer […]
            800101-1234                                    | […]
            800101+1234                                    | […]
            1980 01 01 1234                                | […]
            call 020 7946 0958                             | call […]
            4111 1111 1111 1111                            | […]
            4111-1111-1111-1111                            | […]
            4111.1111.1111.1111                            | […]
            2024 2025 2026 2027                            | […]
            LT12 1000 0111 0100 1000                       | […]
            LV80BANK0000435195001                          | […]
            SE45 5000 0000 0583 9825 7466                  | […]
            pasas 12345678                                 | pasas […]
            ٠١٢٣٤٥٦٧                                        | […]
            1 2 3 4 5 6 7                                  | […]
            """)
    void whatMayBelongToAPersonIsTakenOut(String typed, String kept) {
        assertThat(Discretion.strip(Discretion.cleaned(typed))).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8\u00a0612\u00a034567",
                "8\u202f612\u202f34567",
                "8\u2011612\u201134567",
                "8\u200b612\u200b34567",
                "8\t612\t34567"
            })
    void signsThatHardlyShowHideNothing(String typed) {
        assertThat(Discretion.strip(Discretion.cleaned(typed))).isEqualTo(Discretion.GONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-28",
                "28.11.2026",
                "2026 11 28",
                "28/11/2026",
                "2024–2026",
                "2023 2024 2025",
                "2008/115/EB",
                "Reglamentas (EB) Nr. 810/2009",
                "(EU) 2018/1724",
                "886 515 žmonių",
                "LV-1010 Rīga",
                "123 45 Stockholm",
                "LT-01104",
                "42 %, 3,5 ir 1990 m.",
                "@tiltas",
                "2024, 2025, 2026, 2027"
            })
    void whatAReportIsAboutStays(String typed) {
        assertThat(Discretion.strip(Discretion.cleaned(typed))).isEqualTo(typed);
    }

    @Test
    void linesKeepTheirEndsInOneSpelling() {
        assertThat(Discretion.cleaned("  a\r\nb\rc\u0000\u0007\n ")).isEqualTo("a\nb\nc");
    }

    @Test
    void whatIsStrippedIsNeverLongerThanBefore() {
        Random random = new Random(18);
        String signs = "0123456789 -./()+@aåžLV\n_·–,";
        for (int i = 0; i < 2_000; i++) {
            StringBuilder typed = new StringBuilder();
            for (int n = random.nextInt(60); n > 0; n--) {
                typed.append(signs.charAt(random.nextInt(signs.length())));
            }
            String text = Discretion.cleaned(typed.toString());
            assertThat(Discretion.strip(text).length()).as(text).isLessThanOrEqualTo(text.length());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 ", "a.", "a", "1", "LT12 ", "(", "-", "1234 a", "a@", "@a."})
    void noTextTakesLong(String part) {
        String text = part.repeat(Draft.MOST / part.length());

        org.junit.jupiter.api.Assertions.assertTimeout(Duration.ofSeconds(1), () -> Discretion.strip(text));
    }
}
