package eu.tiltas.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarksTest {

    @ParameterizedTest
    @CsvSource({
        "grąžnimas, grąžinimas, true",
        "graznimas, grąžinimas, true",
        "grąžnimas, grazinimas, false",
        "grąžnimas, gražinimas, false",
        "grįzimas, grįžimas, true",
        "įįsakymas, įsakymas, true",
        "įsakmas, isakymas, false",
        "grėžimas, gręžimas, true",
        "återvndande, atervandande, false",
        "return, retorn, true"
    })
    void proposalKeepsTheMarksThatWereTyped(String typed, String proposed, boolean kept) {
        assertThat(Marks.kept(typed, proposed)).isEqualTo(kept);
    }
}
