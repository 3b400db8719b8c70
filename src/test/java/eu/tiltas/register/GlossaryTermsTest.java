package eu.tiltas.register;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.language.Language;
import eu.tiltas.markup.Terms.Place;
import eu.tiltas.search.concept.ConceptBook;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The portal's own glossary in running text. */
class GlossaryTermsTest {

    private static final Path CONTENT = Path.of("content");

    private static ImportedRegisters imported;
    private static GlossaryTerms glossary;

    @BeforeAll
    static void read() {
        imported = new ImportedRegisters(CONTENT);
        imported.run();
        glossary = new GlossaryTerms();
        glossary.registers = imported.registers();
        glossary.concepts = ConceptBook.of(CONTENT);
    }

    @AfterAll
    static void close() {
        imported.close();
    }

    private static List<String> found(Language language, String text) {
        return glossary.in(language).in(text).stream()
                .map(place -> text.substring(place.start(), place.end()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LT | Lietuva derasi dėl readmisijos susitarimų. | readmisijos susitarimų",
                "LV | Viņš nelūdza alternatīvo aizsardzību. | alternatīvo aizsardzību",
                "SV | Beslutet kan leda till återtagandet. | återtagandet",
                "EN | She was given subsidiary protection there. | subsidiary protection"
            })
    void aTermIsFoundInAnyForm(Language language, String text, String term) {
        assertThat(found(language, text)).containsExactly(term);
    }

    @Test
    void whatEverybodyKnowsLeadsNowhere() {
        assertThat(found(Language.EN, "Migration across the border needs a visa or a passport."))
                .isEmpty();
    }

    @Test
    void aNameOfTwoTermsLeadsToNeither() {
        assertThat(found(Language.LT, "Kalbama apie perkėlimą.")).isEmpty();
    }

    @Test
    void theEntryIsThatOfTheReadersLanguageWithItsDefinition() {
        Place place = glossary.in(Language.SV).in("Om återtagande.").get(0);
        assertThat(place.url()).isEqualTo("/sv/register/ordlista/readmission");
        assertThat(place.definition()).startsWith("Att en stat tar tillbaka");
    }

    @Test
    void aNameOfABodyComesAfterAllTerms() {
        Place body = glossary.in(Language.EN).in("Frontex helps.").get(0);
        Place broad = glossary.in(Language.EN).in("A residence permit.").get(0);
        assertThat(body.commonness()).isGreaterThan(broad.commonness());
    }

    @Test
    void aTermWithNarrowerOnesIsCommoner() {
        Place narrow = glossary.in(Language.EN).in("A return directive.").get(0);
        Place broad = glossary.in(Language.EN).in("A residence permit.").get(0);
        assertThat(narrow.commonness()).isLessThan(broad.commonness());
    }
}
