package eu.tiltas.register;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.ContentOnDisk;
import eu.tiltas.content.ImportReport;
import eu.tiltas.content.Problem;
import eu.tiltas.language.Language;
import eu.tiltas.search.SearchDocument;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From files to dated facts: what is taken over, what is refused, what stays, and what was known when. */
class RegisterImportTest {

    private static final String BRIDGES =
            """
            title: {lt: Tiltai, lv: Tilti, sv: Broar, en: Bridges}
            summary: {en: Bridges}
            slug: {lt: tiltai, lv: tilti, sv: broar, en: bridges}
            count: {en: '{0, plural, one {# bridge} other {# bridges}}'}
            sources:
              map: {title: Map, asOf: 1999}
            fields:
              name: {type: localized, required: true, label: {en: Name}}
              status: {type: enum, facet: true, label: {en: Status}, options: {open: {label: {en: open}}, shut: {label: {en: shut}}}}
              country: {type: country, many: true, facet: true, label: {en: Country}}
              built: {type: date, facet: true, label: {en: Built}}
              length: {type: number, label: {en: Length}}
              site: {type: link, label: {en: Site}}
              code: {type: identifier, pattern: '[A-Z]{2}[0-9]+', label: {en: Code}}
              replaces: {type: reference, to: bridges, many: true, lineage: true, label: {en: Replaces}, inverse: {en: Replaced by}}
              near: {type: reference, to: bridges, many: true, label: {en: Near}}
              note: {type: text, label: {en: Note}}
              open: {type: hours, label: {en: Open}}
            title-field: name
            presence: status
            columns: [name, status, built]
            sort: name
            """;

    @TempDir
    Path root;

    private ContentOnDisk content;
    private ImportedRegisters imported;

    @BeforeEach
    void open() {
        content = ContentOnDisk.at(root).write("registers/bridges/register.yaml", BRIDGES);
        imported = new ImportedRegisters(root);
    }

    @AfterEach
    void close() {
        imported.close();
    }

    private void bridge(String key, String facts) {
        content.write(
                "registers/bridges/" + key + ".yaml",
                "recorded: 2026-11-01\nsource: map\nfacts:\n  name: {en: " + key + "}\n" + facts.indent(2));
    }

    private Register bridges() {
        return imported.registers().at("bridges").orElseThrow();
    }

    private List<String> statusOf(String key, String asOf, String knownOn) {
        Subject subject = bridges().subject(key).orElseThrow();
        return subject.facts("status", LocalDate.parse(asOf), LocalDate.parse(knownOn)).stream()
                .map(Fact::text)
                .toList();
    }

    /** What a field says now. */
    private List<String> textsOf(String key, String field) {
        return bridges()
                .subject(key)
                .orElseThrow()
                .facts(field)
                .filter(fact -> fact.superseded().isEmpty())
                .map(Fact::text)
                .toList();
    }

    @Test
    void aFactKeepsAllThatItsFileSays() {
        bridge(
                "green",
                "status: {value: open, from: 1991-05, until: 2004, asOf: 2001-02-03, confidence: reported, note: {en: rusty}}");

        assertThat(imported.run().problems()).isEmpty();

        Fact fact = bridges()
                .subject("green")
                .orElseThrow()
                .facts("status")
                .findFirst()
                .orElseThrow();
        assertThat(fact.text()).isEqualTo("open");
        assertThat(fact.period().from().orElseThrow().iso()).isEqualTo("1991-05");
        assertThat(fact.period().until().orElseThrow().iso()).isEqualTo("2004");
        assertThat(fact.asOf().orElseThrow().iso()).isEqualTo("2001-02-03");
        assertThat(fact.confidence()).isEqualTo(Confidence.REPORTED);
        assertThat(fact.note().orElseThrow().in(Language.EN)).contains("rusty");
        assertThat(fact.sources().get(0).titleIn(Language.LT)).isEqualTo("Map");
        assertThat(fact.sources().get(0).asOf().orElseThrow().iso()).isEqualTo("1999");
        assertThat(fact.recorded()).isEqualTo("2026-11-01");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "colour: red                                          | fact.field             | 5",
                "status: {from: 1990}                                 | fact.value             | 5",
                "status: {value: open, source: atlas}                 | fact.source.unknown    | 5",
                "status: {value: open, source: []}                    | fact.source            | 5",
                "status: {value: open, sinse: 1990}                   | fact.key               | 5",
                "status: {value: open, confidence: maybe}             | fact.confidence        | 5",
                "status: {value: open, from: 1990, until: 1990-01-01} | fact.period            | 5",
                "status: {value: open, from: 2001, until: 2000}       | fact.period            | 5",
                "status: {value: open, from: 90}                      | field.asof             | 5",
                "status: {value: open, recorded: soon}                | field.date             | 5",
                "status: {value: open, superseded: 2026-10-31}        | fact.superseded        | 5",
                "status: ajar                                         | fact.enum              | 5",
                "status: [open, {value: shut, from: 2000}]            | fact.overlap           | 5",
                "country: ZZ                                          | fact.country           | 5",
                "built: yesterday                                     | fact.date              | 5",
                "length: long                                         | fact.number            | 5",
                "site: 'javascript:alert(1)'                          | fact.link              | 5",
                "code: x1                                             | fact.identifier        | 5",
                "replaces: towers/one                                 | fact.reference         | 5",
                "replaces: nothing                                    | fact.reference.broken  | 5",
                "replaces: wrong                                      | fact.cycle             | 5",
                "note: {en: words}                                    | field.text             | 5",
                "open: Mo-Fr 9-17                                     | fact.hours             | 5",
                "open: Mo 17:00-09:00                                 | fact.hours             | 5",
            })
    void whatIsWrongIsRefusedWithItsPlaceAndTheRestIsTakenOver(String fact, String reason, int line) {
        bridge("wrong", fact.strip() + "\n");
        bridge("right", "status: open\n");

        ImportReport report = imported.run();

        assertThat(report.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo("registers/bridges/wrong.yaml");
            assertThat(problem.fault().key()).isEqualTo(reason.strip());
            assertThat(problem.fault().line()).isEqualTo(line);
            assertThat(problem.fault().isError()).isTrue();
            for (Language language : Language.values()) {
                assertThat(problem.fault().reason(language)).isNotBlank().doesNotContain("{");
            }
        });
        assertThat(bridges().subjects()).extracting(Subject::key).containsExactly("right");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title-field: name | title-field: name; type: bridge                                    | register.property",
                "title-field: name | title-field: name; type: [schema:Bridge, foaf:Bridge]              | register.property",
                "label: {en: Site} | label: {en: Site}, property: 'schema:url schema:Thing'             | register.property",
                "label: {en: Site} | label: {en: Site}, property: [schema:url, 'x:a y:B z:c']           | register.property",
                "title-field: name | title-field: name; sections: {a: {title: {en: A}, fields: [toll]}} | register.field",
                "title-field: name | title-field: name; sections: {a: {fields: [site]}}                 | field.missing",
                "title-field: name | title-field: name; sections: {a: {title: A, fields: [site, site]}} | register.section",
                "title-field: name | title-field: name; shelves: {section: x, field: built-by}          | register.field",
                "title-field: name | title-field: name; shelves: {section: x, field: site}              | register.field",
                "title-field: name | title-field: name; shelves: {section: x, field: status, values: [ajar]} | fact.enum",
            })
    void aDeclarationThatIsWrongRefusesItsRegister(String right, String wrong, String reason) {
        bridge("right", "status: open\n");
        content.write(
                "registers/bridges/register.yaml",
                BRIDGES.replace(right.strip(), wrong.strip().replace("; ", "\n")));

        assertThat(imported.run().problems()).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.path()).isEqualTo("registers/bridges/register.yaml");
            assertThat(problem.fault().key()).isEqualTo(reason.strip());
            assertThat(problem.fault().isError()).isTrue();
            for (Language language : Language.values()) {
                assertThat(problem.fault().reason(language)).isNotBlank();
            }
        });
        assertThat(imported.registers().at("bridges")).isEmpty();
    }

    @Test
    void aFactWithoutSourceOrRecordedDayIsRefusedNamingTheField() {
        content.write("registers/bridges/bare.yaml", "facts:\n  name: {en: Bare}\n");

        List<Problem> problems = imported.run().problems();

        assertThat(problems)
                .extracting(problem -> problem.fault().key())
                .containsExactly("fact.source", "fact.recorded");
        assertThat(problems).allSatisfy(problem -> assertThat(problem.describe(Language.EN))
                .contains("registers/bridges/bare.yaml:2", "name"));
    }

    @Test
    void aMissingRequiredFieldIsRefused() {
        content.write("registers/bridges/nameless.yaml", "recorded: 2026-11-01\nsource: map\nfacts:\n  status: open\n");

        assertThat(imported.run().problems())
                .extracting(problem -> problem.fault().key())
                .containsExactly("fact.required");
    }

    @Test
    void aCycleOverSeveralSubjectsIsRefusedAndWhoeverNamesThemTooStays() {
        bridge("one", "replaces: two\n");
        bridge("two", "replaces: three\n");
        bridge("three", "replaces: one\n");
        bridge("four", "status: open\n");

        ImportReport report = imported.run();

        assertThat(report.problems())
                .extracting(problem -> problem.fault().key())
                .containsOnly("fact.cycle");
        assertThat(report.problems().get(0).fault().reason(Language.EN)).contains("bridges/one → bridges/two");
        assertThat(bridges().subjects()).extracting(Subject::key).containsExactly("four");
    }

    @Test
    void aFactThatNamesARefusedSubjectIsRefusedAloneAndComesWithThatSubject() {
        bridge("one", "status: open\nnear: [two, three]\n");
        bridge("two", "status: ajar\n");
        bridge("three", "status: open\n");

        ImportReport report = imported.run();

        assertThat(report.problems())
                .extracting(problem -> problem.describe(Language.EN))
                .hasSize(2)
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith("registers/bridges/one.yaml:6:")
                        .contains("bridges/two", "near"));
        assertThat(report.errors()).isEqualTo(2);
        assertThat(textsOf("one", "near")).containsExactly("bridges/three");
        assertThat(imported.run().errors()).as("it is told again").isEqualTo(2);

        bridge("two", "status: open\n");

        assertThat(imported.run().problems()).isEmpty();
        assertThat(textsOf("one", "near")).containsExactlyInAnyOrder("bridges/two", "bridges/three");
    }

    @Test
    void aReferenceThatHeldIsNotLostByOneThatLeadsNowhere() {
        bridge("one", "status: open\nnear: two\n");
        bridge("two", "status: open\n");
        imported.run();
        bridge("one", "status: shut\nnear: tow\n");

        assertThat(imported.run().errors()).isEqualTo(1);
        assertThat(textsOf("one", "near")).containsExactly("bridges/two");
        assertThat(statusOf("one", "2026-11-27", "2026-11-27")).containsExactly("open");
    }

    @Test
    void aRefusedSubjectStaysAsItWas() {
        bridge("old", "status: open\n");
        imported.run();
        bridge("old", "status: ajar\n");

        assertThat(imported.run().errors()).isEqualTo(1);
        assertThat(statusOf("old", "2026-11-27", "2026-11-27")).containsExactly("open");
        assertThat(imported.run().errors()).as("it is told again").isEqualTo(1);
    }

    @Test
    void aSecondImportChangesNothing() {
        bridge("old", "status: open\n");
        imported.run();
        int changes = imported.changed().size();

        ImportReport second = imported.run();

        assertThat(second.changed()).isZero();
        assertThat(second.subjects()).isEqualTo(1);
        assertThat(imported.changed()).hasSize(changes);
    }

    @Test
    void onlyChangedSubjectsGetAChange() {
        bridge("one", "status: open\n");
        bridge("two", "status: open\n");
        imported.run();
        int before = imported.changed().size();
        bridge("two", "status: shut\n");

        imported.run();

        assertThat(imported.changed().subList(before, imported.changed().size()))
                .containsExactly("bridges/two");
    }

    @Test
    void valuesBeginAndEndOnTheFirstDayTheirDatesCanMean() {
        bridge("old", "status: [{value: open, from: 1990, until: 2000-06}, {value: shut, from: 2000-06}]\n");
        imported.run();

        assertThat(statusOf("old", "1989-12-31", "2026-11-27")).isEmpty();
        assertThat(statusOf("old", "1990-01-01", "2026-11-27")).containsExactly("open");
        assertThat(statusOf("old", "2000-05-31", "2026-11-27")).containsExactly("open");
        assertThat(statusOf("old", "2000-06-01", "2026-11-27")).containsExactly("shut");
    }

    @Test
    void aCorrectionInTheFileKeepsWhatWasKnownBefore() {
        bridge("old", "status: [{value: open, superseded: 2026-11-20}, {value: shut, recorded: 2026-11-20}]\n");
        imported.run();

        assertThat(statusOf("old", "2026-11-27", "2026-11-19")).containsExactly("open");
        assertThat(statusOf("old", "2026-11-27", "2026-11-20")).containsExactly("shut");
        assertThat(statusOf("old", "2026-11-27", "2026-10-31")).isEmpty();
    }

    @Test
    void aCorrectionInPlaceKeepsWhatWasKnownBeforeInTheDatabase() {
        bridge("old", "status: open\n");
        imported.run();
        imported.setDay("2026-12-05");
        bridge("old", "status: shut\n");
        imported.run();

        assertThat(statusOf("old", "2026-12-05", "2026-12-04")).containsExactly("open");
        assertThat(statusOf("old", "2026-12-05", "2026-12-05")).containsExactly("shut");
        assertThat(imported.rows("register_fact")).as("nothing is overwritten").isEqualTo(3);
        assertThat(imported.another()
                        .at("bridges")
                        .orElseThrow()
                        .subject("old")
                        .orElseThrow()
                        .facts())
                .isEqualTo(bridges().subject("old").orElseThrow().facts());
    }

    @Test
    void aRemovedSubjectIsWithdrawnAndItsFactsAreKept() {
        bridge("old", "status: open\n");
        bridge("new", "status: open\n");
        imported.run();
        content.remove("registers/bridges/old.yaml");

        assertThat(imported.run().removed()).isEqualTo(1);
        assertThat(bridges().subjects()).extracting(Subject::key).containsExactly("new");
        assertThat(imported.rows("register_fact")).isEqualTo(4);
    }

    @Test
    void aSubjectThatOthersNameIsNotRemoved() {
        bridge("old", "status: open\n");
        bridge("new", "replaces: old\n");
        imported.run();
        content.remove("registers/bridges/old.yaml");

        ImportReport report = imported.run();

        assertThat(report.problems()).singleElement().satisfies(problem -> assertThat(problem.describe(Language.EN))
                .contains("registers/bridges/old.yaml", "bridges/new"));
        assertThat(bridges().subject("old")).isPresent();
    }

    @Test
    void aRemovedRegisterIsGoneAndComesBackWhole() {
        bridge("old", "status: open\n");
        imported.run();
        content.rename("registers/bridges", "away");
        imported.run();
        assertThat(imported.registers().at("bridges")).isEmpty();

        content.rename("away", "registers/bridges");
        imported.run();

        assertThat(statusOf("old", "2026-11-27", "2026-11-27")).containsExactly("open");
    }

    @Test
    void anErrorInTheDeclarationRefusesTheRegisterWhichStaysAsItWas() {
        bridge("old", "status: open\n");
        imported.run();
        content.write("registers/bridges/register.yaml", BRIDGES.replace("type: number", "type: integer"));

        ImportReport report = imported.run();

        assertThat(report.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo("registers/bridges/register.yaml");
            assertThat(problem.fault().key()).isEqualTo("register.type");
        });
        assertThat(bridges().subjects()).hasSize(1);
    }

    @Test
    void aMissingFolderOfRegistersRemovesNothing() {
        bridge("old", "status: open\n");
        imported.run();
        content.rename("registers", "elsewhere");

        assertThat(imported.run().problems()).isEmpty();
        assertThat(bridges().subjects()).hasSize(1);
    }

    @Test
    void aValueThatIsNoMoreAnOptionIsTakenForItsOwnLabel() {
        bridge("old", "status: open\n");
        imported.run();
        imported.setDay("2026-12-05");
        content.write("registers/bridges/register.yaml", BRIDGES.replace("open: {label: {en: open}}, shut", "shut"));
        bridge("old", "status: shut\n");

        assertThat(imported.run().problems()).isEmpty();

        Declaration bridges = bridges().declaration();
        LocalDate before = LocalDate.parse("2026-12-04");
        Telling then = new Telling(imported.registers(), Language.EN, before, before);
        assertThat(statusOf("old", "2026-12-05", "2026-12-04"))
                .map(status -> then.label(bridges.fields().get("status"), status))
                .containsExactly("open");
        assertThat(Words.of(bridges().subject("old").orElseThrow(), bridges, Language.EN))
                .contains("open", "shut");
    }

    @Test
    void anUnsearchedFieldIsNoTextOfTheDocumentNorOfTheFilter() {
        content.write(
                "registers/bridges/register.yaml",
                BRIDGES.replace("note: {type: text,", "note: {type: text, unsearched: true,"));
        bridge("old", "status: open\nnote: rusty\n");

        assertThat(imported.run().problems()).isEmpty();

        RegisterDocuments documents = new RegisterDocuments();
        documents.registers = imported.registers();
        assertThat(documents.documents("bridges/old"))
                .flatExtracting(SearchDocument::passages)
                .extracting(SearchDocument.Passage::text)
                .allSatisfy(text -> assertThat(text).contains("open").doesNotContain("rusty"));
        assertThat(Words.of(bridges().subject("old").orElseThrow(), bridges().declaration(), Language.EN))
                .contains("open")
                .doesNotContain("rusty");
    }
}
