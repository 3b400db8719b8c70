package eu.tiltas.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void whatDividesCellsIsQuoted() {
        assertThat(new Csv().line(1, "a,b", "c\"d", "e\nf").toString()).isEqualTo("1,\"a,b\",\"c\"\"d\",\"e\nf\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1"})
    void noSpreadsheetWorksOutWhatAStrangerWrote(String text) {
        assertThat(new Csv().line(text).toString()).startsWith("'" + text.charAt(0));
    }
}
