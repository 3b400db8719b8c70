package eu.tiltas.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a text asks for a value. */
class FigureReferenceTest {

    @Test
    void aFactIsAskedForBySubjectAndField() {
        FigureReference reference = FigureReference.of("agreements/lt-am-prot: entry-into-force; when");

        assertThat(reference.name()).isEqualTo("agreements");
        assertThat(reference.subject()).contains("lt-am-prot");
        assertThat(reference.what()).isEqualTo("entry-into-force");
        assertThat(reference.telling().is("when")).isTrue();
    }

    @Test
    void aCountIsAskedForAsARegisterIsFiltered() {
        FigureReference reference = FigureReference.of("agreements?party=LT,LV&status=in-force: count");

        assertThat(reference.subject()).isEmpty();
        assertThat(reference.choices())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("party", List.of("LT", "LV"), "status", List.of("in-force")));
        assertThat(reference.parameters()).containsEntry("party", "LT,LV");
    }

    @Test
    void aCellIsAskedForByItsRowAndColumn() {
        assertThat(FigureReference.of("age-structure?age=65+: residents").choices())
                .containsEntry("age", List.of("65+"));
    }

    @Test
    void aNounIsGivenByItsForms() {
        assertThat(FigureReference.of("flows?year=2024: net; one person; other people in all")
                        .telling()
                        .forms())
                .containsExactlyInAnyOrderEntriesOf(Map.of("one", "person", "other", "people in all"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "agreements/lt-am | signed",
                "agreements/lt-am:",
                "agreements?party: count",
                "agreements?party=LT&party=LV: count",
                "agreements?party=LT: two words",
                "agreements/: signed"
            })
    void whatIsNoReferenceIsRefused(String text) {
        assertThatThrownBy(() -> FigureReference.of(text))
                .isInstanceOf(Unquotable.class)
                .hasMessage("figure.form");
    }

    @Test
    void anOptionThatThereIsNotIsRefused() {
        assertThatThrownBy(() -> FigureReference.of("flows: net; big"))
                .isInstanceOf(Unquotable.class)
                .hasMessage("figure.option");
    }
}
