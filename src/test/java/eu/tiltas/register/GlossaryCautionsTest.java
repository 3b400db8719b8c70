package eu.tiltas.register;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.language.Language;
import eu.tiltas.link.TermCautions.Caution;
import eu.tiltas.search.concept.ConceptBook;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The portal's own glossary warns of words that mislead. */
class GlossaryCautionsTest {

    private static final Path CONTENT = Path.of("content");

    private static ImportedRegisters imported;
    private static GlossaryCautions glossary;

    @BeforeAll
    static void read() {
        imported = new ImportedRegisters(CONTENT);
        imported.run();
        glossary = new GlossaryCautions();
        glossary.registers = imported.registers();
        glossary.concepts = ConceptBook.of(CONTENT);
    }

    @AfterAll
    static void close() {
        imported.close();
    }

    private static List<String> found(Language language, String text) {
        return glossary.in(text, language).stream()
                .map(caution -> caution.kind() + " " + text.substring(caution.start(), caution.end()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LT | Kalbama apie perkėlimą. | SHARED perkėlimą",
                "LT | Kalbama apie pabėgėlių perkėlimą. |",
                "LT | Kalbama apie readmisijos susitarimą. |",
                "LV | Runa par patvēruma meklētāju pārcelšanu. |",
                "SV | Här talas om återtagande. |",
                "EN | Those who are called illegal migrants there. | AVOID illegal migrants",
                "EN | An irregular migrant is illegally there. |",
                "SV | Europeiska stödkontoret för asylfrågor skrev. | FORMER Europeiska stödkontoret för asylfrågor",
                "LV | Eiropas Patvēruma atbalsta biroja ziņojums. | FORMER Eiropas Patvēruma atbalsta biroja",
                "LT | Europos prieglobsčio paramos biurui. | FORMER Europos prieglobsčio paramos biurui"
            })
    void aWordThatMisleadsIsFoundInAnyForm(Language language, String text, String found) {
        assertThat(found(language, text)).isEqualTo(found == null ? List.of() : List.of(found));
    }

    @Test
    void aSharedNameComesWithBothTermsAndWhatTellsThemApart() {
        Caution caution = glossary.in("Apie perkėlimą.", Language.LT).get(0);
        assertThat(caution.terms().stream().map(term -> term.in(Language.EN).orElseThrow()))
                .containsExactlyInAnyOrder("resettlement", "relocation");
        assertThat(caution.note().flatMap(note -> note.in(Language.EN)))
                .get()
                .asString()
                .contains("third country");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SV | Beslut om återvandring. | EN | Decision on return. | återvandring",
                "SV | Beslut om återvändande. | EN | Decision on return. |",
                "EN | About relocation from Greece. | SV | Om vidarebosättning. | relocation",
                "EN | About resettlement. | SV | Om vidarebosättning. |"
            })
    void aTermThatTheSourceTellsApartIsFound(
            Language language, String text, Language from, String source, String found) {
        assertThat(glossary.confused(text, language, source, from).stream()
                        .map(caution -> text.substring(caution.start(), caution.end())))
                .isEqualTo(found == null ? List.of() : List.of(found));
    }
}
