package eu.tiltas.search.answer;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.language.Language;
import eu.tiltas.markup.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What editors write about questions, and what becomes of their slips. */
class QuestionFilesTest {

    private static final String HEAD = "source\tof\twants\twhere\tparts\n";

    private final List<Fault> faults = new ArrayList<>();

    private List<Form> forms(String rows) {
        return QuestionFiles.forms(HEAD + rows, faults);
    }

    private Form form(String parts) {
        return forms("dataset\tflows\tnet\t\t" + parts + "\n").get(0);
    }

    private static List<Piece> pieces(String roles) {
        List<Piece> pieces = new ArrayList<>();
        for (String written : roles.split(" ")) {
            String[] role = written.split("=");
            int at = pieces.size();
            pieces.add(new Piece(role[0], role.length > 1 ? role[1] : "", at, at + 1));
        }
        return pieces;
    }

    @Test
    void aFormSaysWhoIsAskedAndWhatMustHold() {
        Form form = forms("register\ta b\tsigned\tkind=x,y status=z\twhen country+\n")
                .get(0);

        assertThat(form.of()).containsExactly("a", "b");
        assertThat(form.where()).isEqualTo(Map.of("kind", Set.of("x", "y"), "status", Set.of("z")));
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"When", "when~", "country==LT", "when="})
    void aPartThatCantBeUnderstoodCostsItsRowAndIsTold(String part) {
        assertThat(forms("dataset\tflows\tnet\t\t" + part + "\ndataset\tflows\tnet\t\tnet\n"))
                .hasSize(1);
        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(2);
            assertThat(fault.reason(Language.EN)).contains(part);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"dataset\t\tnet\t\tnet", "dataset\tflows\tnet\t\t", "dataset\tflows\tnet\tkind\tnet"})
    void aFormOfNothingIsNone(String row) {
        assertThat(forms(row + "\n")).isEmpty();
        assertThat(faults).hasSize(1);
    }

    @Test
    void wordsOfAnUnknownLanguageAreTold() {
        Map<Language, List<QuestionFiles.Row>> words =
                QuestionFiles.words("language\trole\twords\nde\twhen\twann\nen\tcountry=EU\tEU|Union\n", faults);

        assertThat(words.get(Language.EN))
                .containsExactly(
                        new QuestionFiles.Row("country", "EU", "EU"), new QuestionFiles.Row("country", "EU", "Union"));
        assertThat(faults).singleElement().extracting(Fault::line).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "net year! country=LT!, net year=2024, true",
        "net year! country=LT!, net country=LT, true",
        "net year! country=LT!, net, false",
        "net year! country=LT!, net country=LV, false",
        "net year! country=LT!, net year=2024 small country=LT, true",
        "net year! country=LT!, year=2024, false",
        "net year?, net year=2020 year=2024, false",
        "net when+, net when when, true",
        "net when+, net, false",
        "net when*, net, true",
        "net, net net, false"
    })
    void aQuestionHasAPlaceForEachOfItsPieces(String parts, String roles, boolean understood) {
        assertThat(form(parts).question(pieces(roles), Optional.empty()).isPresent())
                .isEqualTo(understood);
    }

    @Test
    void aCountryThatTheFormNamesIsNotGivenOn() {
        Question question = form("leave from=LT? country=LT? to country?")
                .question(pieces("leave country=LT to=NO"), Optional.empty())
                .orElseThrow();

        assertThat(question.given("to")).containsExactly("NO");
        assertThat(question.given("country")).isEmpty();
    }
}
