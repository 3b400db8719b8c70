package eu.tiltas.dataset.csvw;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.markup.Csv;
import eu.tiltas.markup.Fault;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CSV as RFC 4180 writes it. */
class CsvTest {

    private static List<List<String>> cells(String text) {
        return Csv.parse(text, new ArrayList<>()).lines().stream()
                .map(Csv.Line::cells)
                .toList();
    }

    @Test
    void commasDivideCells() {
        assertThat(cells("a,b\n1,2\n")).containsExactly(List.of("a", "b"), List.of("1", "2"));
    }

    @Test
    void theLastLineNeedsNoEnd() {
        assertThat(cells("a,b\n1,2")).containsExactly(List.of("a", "b"), List.of("1", "2"));
    }

    @Test
    void emptyCellsAreCells() {
        assertThat(cells(",a,\n,,")).containsExactly(List.of("", "a", ""), List.of("", "", ""));
    }

    @Test
    void quotationMarksKeepCommasLineEndsAndThemselves() {
        assertThat(cells("\"a,b\",\"c\nd\",\"say \"\"yes\"\"\"\n"))
                .containsExactly(List.of("a,b", "c\nd", "say \"yes\""));
    }

    @Test
    void blankLinesMeanNothingAndCountAsLines() {
        Csv csv = Csv.parse("a\n\n\"b\nc\"\nd\n", new ArrayList<>());
        assertThat(csv.lines()).extracting(Csv.Line::number).containsExactly(1, 3, 5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\n\"b", "a\n\"b\"c", "a\nb\"c"})
    void aQuotationMarkOutOfPlaceIsToldWithItsLine(String text) {
        List<Fault> faults = new ArrayList<>();
        Csv.parse(text, faults);
        assertThat(faults)
                .singleElement()
                .matches(fault -> fault.line() == 2 && fault.key().equals("csv.quote"));
    }
}
