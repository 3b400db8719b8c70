package eu.tiltas.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** Texts with footnotes that come into texts with footnotes. */
class FootnoteLabelsTest {

    private static final String TEXT = "One[^1] and two[^2].\n\n[^1]: First\n\n[^2]: Second\n";

    @Test
    void numbersGoOnBehindThoseThatAreThere() {
        assertThat(FootnoteLabels.beside(TEXT, Set.of("1", "3", "a")))
                .isEqualTo("One[^4] and two[^5].\n\n[^4]: First\n\n[^5]: Second\n");
    }

    @Test
    void whereNoLabelIsTakenTheTextStays() {
        assertThat(FootnoteLabels.beside(TEXT, Set.of("7", "a"))).isEqualTo(TEXT);
    }

    @Test
    void aNameThatIsTakenBecomesANumberAndOthersStay() {
        assertThat(FootnoteLabels.beside("x[^a] y[^b]\n\n[^a]: A\n\n[^b]: B", Set.of("a")))
                .isEqualTo("x[^1] y[^b]\n\n[^1]: A\n\n[^b]: B");
    }

    @Test
    void bracketsThatAreNoFootnotesStay() {
        assertThat(FootnoteLabels.beside("\\[^1] [^9] [^1]\n\n[^1]: A", Set.of("1")))
                .isEqualTo("\\[^1] [^9] [^2]\n\n[^2]: A");
    }
}
