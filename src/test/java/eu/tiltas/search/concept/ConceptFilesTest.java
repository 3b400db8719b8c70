package eu.tiltas.search.concept;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.ContentOnDisk;
import eu.tiltas.config.Clock;
import eu.tiltas.content.ImportReport;
import eu.tiltas.content.Transfer;
import eu.tiltas.language.Language;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConceptFilesTest {

    private static final String HEAD = "id\tkind\tlt\tlv\tsv\ten\tabbreviations\tbroader\n";
    private static final String ROW = "raft\tterm\tplaustas\tplosts\tflotte\traft\t\t\n";

    @TempDir
    Path folder;

    private ContentOnDisk content;

    @BeforeEach
    void begin() {
        content = ContentOnDisk.at(folder);
    }

    @Test
    void ownFilesHaveNoProblems() {
        assertThat(OwnConcepts.FILES.problems().stream().map(problem -> problem.describe(Language.EN)))
                .isEmpty();
    }

    @Test
    void withoutFilesThereAreCountries() {
        assertThat(ConceptFiles.read(folder).concepts()).allMatch(concept -> concept.kind() == Concept.Kind.COUNTRY);
    }

    @Test
    void goodRowsAreReadBesideWrongOnes() {
        content.write("search/concepts.tsv", HEAD + "too\tshort\n" + ROW);
        assertThat(ConceptFiles.read(folder).concepts())
                .anyMatch(concept -> concept.id().equals("raft"));
    }

    @Test
    void rowOfOtherLengthIsReportedWithItsLine() {
        content.write("search/concepts.tsv", "# remark\n" + HEAD + "too\tshort\n");
        assertThat(problems()).containsExactly("search/concepts.tsv:3: There are 2 columns here; 8 are expected");
    }

    @Test
    void conceptThatStandsTwiceIsReported() {
        content.write("search/concepts.tsv", HEAD + ROW + ROW);
        assertThat(problems()).containsExactly("search/concepts.tsv:3: ‘raft’ appears twice in the table");
    }

    @Test
    void missingNameIsReported() {
        content.write("search/concepts.tsv", HEAD + "raft\tterm\tplaustas\t\tflotte\traft\t\t\n");
        assertThat(problems()).containsExactly("search/concepts.tsv:2: The field ‘lv’ is missing");
    }

    @Test
    void unknownKindIsReported() {
        content.write("search/concepts.tsv", HEAD + ROW.replace("term", "boat"));
        assertThat(problems()).singleElement().asString().contains("‘boat’ is not a kind of concept");
    }

    @Test
    void unknownLanguageOfAnAbbreviationIsReported() {
        content.write("search/concepts.tsv", HEAD + ROW.replace("\t\t\n", "\tRFT (fi)\t\n"));
        assertThat(problems()).singleElement().asString().contains("‘fi’");
    }

    @Test
    void unknownBroaderConceptIsReported() {
        content.write("search/concepts.tsv", HEAD + ROW.replace("\t\t\n", "\t\tboat\n"));
        assertThat(problems()).containsExactly("search/concepts.tsv:2: There is no concept ‘boat’");
    }

    @Test
    void formerNameOfNothingIsReported() {
        content.write("search/former-names.tsv", "concept\tlanguage\tname\tuntil\nboat\ten\tship\t2001\n");
        assertThat(problems()).containsExactly("search/former-names.tsv:2: There is no concept ‘boat’");
    }

    @Test
    void formerNameWithoutARealDateIsReported() {
        content.write("search/concepts.tsv", HEAD + ROW);
        content.write("search/former-names.tsv", "concept\tlanguage\tname\tuntil\nraft\ten\tship\tonce\n");
        assertThat(problems())
                .singleElement()
                .asString()
                .contains("search/former-names.tsv:2")
                .contains("‘once’");
    }

    @Test
    void unknownCountryIsReported() {
        content.write("search/countries.tsv", "code\talt_en\nQQ\tNowhere\n");
        assertThat(problems()).containsExactly("search/countries.tsv:2: ‘QQ’ is not the code of a country");
    }

    @Test
    void unknownRuleForAnAmbiguousLabelIsReported() {
        content.write("search/ambiguous.tsv", "language\tlabel\twhen\nen\tbear\tsometimes\n");
        assertThat(problems()).singleElement().asString().startsWith("search/ambiguous.tsv:2");
    }

    @Test
    void tableWithoutAColumnIsReported() {
        content.write("search/eurovoc.tsv", "id\tlt\tlv\tsv\n1\ta\tb\tc\n");
        assertThat(problems()).containsExactly("search/eurovoc.tsv:1: The field ‘en’ is missing");
    }

    @Test
    void importReportsThem() {
        content.write("search/concepts.tsv", HEAD + "too\tshort\n");
        assertThat(imported(new ConceptBook(folder)).problems()).hasSize(1);
    }

    @Test
    void importedConceptIsFoundAtOnce() {
        ConceptBook book = new ConceptBook(folder);
        book.finder();
        content.write("search/concepts.tsv", HEAD + ROW);
        imported(book);
        assertThat(book.finder().ids("two rafts", Language.EN)).containsExactly("raft");
    }

    @Test
    void sameFilesLeaveTheFinderAsItIs() {
        content.write("search/concepts.tsv", HEAD + ROW);
        ConceptBook book = new ConceptBook(folder);
        ConceptFinder before = book.finder();
        imported(book);
        assertThat(book.finder()).isSameAs(before);
    }

    @Test
    void otherFilesHaveAnotherFingerprint() {
        content.write("search/concepts.tsv", HEAD + ROW);
        String before = ConceptFiles.read(folder).fingerprint();
        content.write("search/concepts.tsv", HEAD + ROW.replace("plosts", "pludiņš"));
        assertThat(ConceptFiles.read(folder).fingerprint()).isNotEqualTo(before);
    }

    @Test
    void registersAddWordsToAConcept() {
        content.write("search/concepts.tsv", HEAD + ROW);
        Concept more = new Concept(
                "raft",
                Concept.Kind.TERM,
                List.of(new Concept.Label("float", Language.EN, Concept.Use.PREFERRED, "")),
                List.of(),
                List.of());
        ConceptFinder finder = ConceptFinder.of(ConceptFiles.read(folder), () -> List.of(more));
        assertThat(finder.ids("floats", Language.EN)).containsExactly("raft");
    }

    private List<String> problems() {
        return ConceptFiles.read(folder).problems().stream()
                .map(problem -> problem.describe(Language.EN))
                .toList();
    }

    private ImportReport imported(ConceptBook book) {
        Clock clock = new Clock(java.time.Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC));
        return new Transfer(folder, clock, List.of(book)).run();
    }
}
