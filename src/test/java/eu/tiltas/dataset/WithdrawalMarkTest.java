package eu.tiltas.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.language.Language;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The mark of a withdrawn dataset in its description. */
class WithdrawalMarkTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);

    private static String put(String metadata) {
        return WithdrawalMark.put(metadata, DAY, Map.of(Language.SV, "Fel \"år\" }", Language.LT, "Klaida"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\n  \"url\": \"a.csv\",\n  \"notes\": [{\"x\": \"}\\\"{\"}]\n}\n",
                "{\"url\": \"prov:wasInvalidatedBy\", \"dc:x\": {\"prov:wasInvalidatedBy\": {}}}\n"
            })
    void whatIsPutInAndTakenOutLeavesAllElseToTheLetter(String metadata) {
        assertThat(WithdrawalMark.take(put(metadata)).replaceAll("\\s", "")).isEqualTo(metadata.replaceAll("\\s", ""));
        assertThat(put(put(metadata))).isEqualTo(put(metadata));
    }

    @Test
    void aFileAsPeopleWriteItComesBackToTheLetter() {
        String metadata = "{\n  \"url\": \"a.csv\"\n}\n";

        assertThat(WithdrawalMark.take(put(metadata))).isEqualTo(metadata);
    }

    @Test
    void aMarkThatStandsFirstIsTakenOutWithItsComma() {
        assertThat(WithdrawalMark.take("{\n  \"prov:wasInvalidatedBy\": {\"dc:date\": \"x\"},\n  \"url\": \"a\"\n}"))
                .isEqualTo("{\n  \"url\": \"a\"\n}");
    }

    @Test
    void textsStandInTheOrderOfTheLanguagesAndAreWrittenAsJson() {
        assertThat(put("{\"url\": \"a\"}"))
                .contains("\"dc:date\": \"2026-11-28\"", "\"Fel \\\"år\\\" }\"")
                .containsSubsequence("\"lt\"", "\"sv\"");
    }
}
