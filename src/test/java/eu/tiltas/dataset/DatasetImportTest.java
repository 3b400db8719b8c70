package eu.tiltas.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.ContentOnDisk;
import eu.tiltas.OnePage;
import eu.tiltas.config.Clock;
import eu.tiltas.content.Transfer;
import eu.tiltas.figure.Figures;
import eu.tiltas.language.Language;
import eu.tiltas.markup.MarkdownText.Quote;
import eu.tiltas.markup.SourcedValue;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the import of datasets takes over, refuses and tells. */
class DatasetImportTest {

    private static final String TABLE = "datasets/ships.csv";
    private static final String METADATA = "datasets/ships.csv-metadata.json";

    private static final String CSV = "Year,Ships\n2023,4\n2024,5\n";

    private ContentOnDisk content;
    private ImportedDatasets imported;
    private Transfer transfer;

    @BeforeEach
    void openTheHarbour(@TempDir Path folder) {
        content = ContentOnDisk.at(folder);
        imported = new ImportedDatasets();
        transfer = new Transfer(folder, new Clock(), List.of(imported.holder()));
        content.write(TABLE, CSV);
        content.write(METADATA, metadata());
    }

    private static String words(String text) {
        return """
                [{"@value": "%1$s lt", "@language": "lt"}, {"@value": "%1$s lv", "@language": "lv"},
                 {"@value": "%1$s sv", "@language": "sv"}, {"@value": "%1$s en", "@language": "en"}]"""
                .formatted(text);
    }

    private static String titles(String text) {
        return """
                {"lt": "%1$s lt", "lv": "%1$s lv", "sv": "%1$s sv", "en": "%1$s"}""".formatted(text);
    }

    private static String metadata() {
        return """
                {
                  "@context": "http://www.w3.org/ns/csvw",
                  "url": "ships.csv",
                  "dc:title": %s,
                  "dc:description": %s,
                  "dc:identifier": [{"@value": "laivai", "@language": "lt"}, {"@value": "kugi", "@language": "lv"},
                    {"@value": "fartyg", "@language": "sv"}, {"@value": "ships", "@language": "en"}],
                  "dc:temporal": "2023/2024",
                  "dc:modified": "2026-11-27",
                  "dc:source": {"dc:title": %s, "dc:publisher": %s, "dc:date": "2025"},
                  "schema:image": {"schema:genre": "bar", "schema:about": "year", "schema:variableMeasured": "ships"},
                  "tableSchema": {
                    "columns": [
                      {"name": "year", "titles": %s, "datatype": "gYear", "required": true},
                      {"name": "ships", "titles": %s, "datatype": "nonNegativeInteger"}
                    ],
                    "primaryKey": "year"
                  },
                  "notes": [{"oa:hasTarget": "ships.csv#cell=2,2", "dc:type": "reading", "schema:text": %s}]
                }
                """
                .formatted(
                        words("Ships"),
                        words("All ships"),
                        words("Book"),
                        words("Harbour"),
                        titles("Year"),
                        titles("Ships"),
                        words("Read"));
    }

    /** The problems as {@code path:line: reason}. */
    private List<String> problems() {
        return transfer.run().problems().stream()
                .map(problem -> problem.describe(Language.EN))
                .toList();
    }

    private String cell(int row, int column) {
        return imported.datasets()
                .find("ships")
                .orElseThrow()
                .table()
                .rows()
                .get(row)
                .cells()
                .get(column)
                .text();
    }

    @Test
    void aGoodDatasetIsTakenOver() {
        assertThat(problems()).isEmpty();
        assertThat(cell(1, 1)).isEqualTo("5");
    }

    @Test
    void aSecondImportChangesNothing() {
        transfer.run();
        assertThat(transfer.run().changed()).isZero();
    }

    @Test
    void aWrongCellIsToldWithRowAndColumnAndTheLastGoodTableStays() {
        transfer.run();
        content.write(TABLE, "Year,Ships\n2023,4\n2024,five\n");
        assertThat(problems())
                .containsExactly(
                        "datasets/ships.csv:3: Column ‘ships’: ‘five’ is not a whole number of this column’s type");
        assertThat(cell(1, 1)).isEqualTo("5");
    }

    @Test
    void theOthersAreTakenOverAllTheSame() {
        content.write("datasets/boats.csv", "Year\nnever\n");
        content.write("datasets/boats.csv-metadata.json", "{");
        assertThat(problems()).hasSize(1).allMatch(problem -> problem.startsWith("datasets/boats.csv-metadata.json:"));
        assertThat(cell(0, 1)).isEqualTo("4");
    }

    @Test
    void aMissingLanguageIsTold() {
        content.write(
                METADATA,
                metadata().replace("\"All ships lv\", \"@language\": \"lv\"", "\"x\", \"@language\": \"fi\""));
        assertThat(problems())
                .containsExactly(METADATA + ":6: The property ‘dc:description’ has no words in the language lv");
    }

    @Test
    void aNoteOnACellThatIsNotThereIsTold() {
        content.write(METADATA, metadata().replace("cell=2,2", "cell=4,2"));
        assertThat(problems()).singleElement().asString().contains("selects no cells of this table");
    }

    @Test
    void aCodeWithoutWordsIsTold() {
        content.write(
                METADATA,
                metadata()
                        .replace("\"gYear\"", "\"string\", \"qb:codeList\": []")
                        .replace("\"required\": true", "\"required\": true, \"dc:conformsTo\": \"ISO 3166-1\""));
        content.write(TABLE, "Year,Ships\nSE,4\nQQ,5\n");
        assertThat(problems()).containsExactly("datasets/ships.csv:3: Column ‘year’: the code ‘QQ’ has no label");
    }

    @Test
    void aTableWithoutDescriptionIsTold() {
        content.remove(METADATA);
        assertThat(problems())
                .containsExactly(METADATA + ": This file is missing: a dataset is a .csv and a .csv-metadata.json");
    }

    @Test
    void twoDatasetsCanNotHaveOneAddress() {
        content.write("datasets/vessels.csv", CSV);
        content.write("datasets/vessels.csv-metadata.json", metadata().replace("ships.csv", "vessels.csv"));
        assertThat(problems()).hasSize(4).allMatch(problem -> problem.contains("belongs to the dataset ‘ships’"));
    }

    @Test
    void whatIsGoneIsWithdrawn() {
        transfer.run();
        content.remove(TABLE).remove(METADATA);
        assertThat(transfer.run().removed()).isEqualTo(1);
        assertThat(imported.datasets().has("ships")).isFalse();
    }

    @Test
    void whatAPageShowsStaysAndThePageIsNamed() {
        transfer.run();
        imported.quotedBy(OnePage.quoting("harbour", new Quote("dataset", "ships", Quote.LINK, 1)));
        content.remove(TABLE).remove(METADATA);
        assertThat(problems())
                .containsExactly(
                        TABLE + ": The files of this dataset are gone, but page:harbour show or quote it, so it stays");
        assertThat(imported.datasets().has("ships")).isTrue();
    }

    private void withdrawInTheTree() {
        content.write(
                METADATA,
                metadata()
                        .replaceFirst(
                                "\\{",
                                "{ \"prov:wasInvalidatedBy\": {\"dc:date\": \"2026-11-28\", \"dc:description\":"
                                        + " [{\"@value\": \"Sunk\", \"@language\": \"en\"}]},"));
    }

    @Test
    void whatTheTreeWithdrawsCanStillBeReadAndIsNowhereElse() {
        transfer.run();
        withdrawInTheTree();

        assertThat(problems()).isEmpty();
        assertThat(imported.datasets().find("ships")).isEmpty();
        assertThat(imported.datasets().all()).isEmpty();
        assertThat(imported.datasets().has("ships")).isFalse();
        assertThat(imported.datasets().at(Language.SV, "fartyg").flatMap(Dataset::withdrawal))
                .hasValueSatisfying(
                        gone -> assertThat(gone.reason().in(Language.EN)).hasValue("Sunk"));
    }

    @Test
    void whatAPageShowsIsNotWithdrawnAndThePageIsNamed() {
        transfer.run();
        imported.quotedBy(OnePage.quoting("harbour", new Quote("dataset", "ships", Quote.LINK, 1)));
        withdrawInTheTree();

        assertThat(problems()).singleElement().asString().contains("would be withdrawn, but page:harbour show");
        assertThat(imported.datasets().has("ships")).isTrue();
    }

    @Test
    void aWithdrawalWithoutReasonIsTold() {
        content.write(
                METADATA,
                metadata().replaceFirst("\\{", "{ \"prov:wasInvalidatedBy\": {\"dc:date\": \"2026-11-28\"},"));

        assertThat(problems()).singleElement().asString().contains("‘dc:description’ is missing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ships?year=2024: ships                      | 5",
                "ships?year=2024: ships; one ship; other ships | 5\u00a0ships",
                "ships?year=2023: ships                      | 4 (read from a chart)",
                "ships?ships=5: year                         | 2024"
            })
    void aCellCanBeQuoted(String reference, String words) {
        transfer.run();
        assertThat(figures().find(quote(reference), Language.EN).orElseThrow().plain())
                .isEqualTo(words);
    }

    @Test
    void aQuotedCellNamesItsSourceItsDateAndItsNotes() {
        transfer.run();
        SourcedValue value =
                figures().find(quote("ships?year=2023: ships"), Language.LV).orElseThrow();
        assertThat(value.label()).isEqualTo("Ships lv (2023)");
        assertThat(value.origin())
                .isEqualTo(new SourcedValue.Origin(
                        "Ships lv",
                        "/lv/dati/kugi",
                        List.of(new SourcedValue.Source("Book lv", "", "", "Harbour lv")),
                        "2025. g."));
        assertThat(value.remarks()).containsExactly("Read lv");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ships?year=2022: ships | figure.rows",
                "ships: ships           | figure.rows",
                "ships?year=2024: boats | figure.column",
                "ships?month=5: ships   | figure.column",
                "ships/one: ships       | figure.form"
            })
    void aCellThatIsNotThereIsRefused(String reference, String reason) {
        transfer.run();
        assertThat(figures().refusal(quote(reference), Language.EN))
                .map(fault -> fault.key())
                .contains(reason);
    }

    @Test
    void valuesOfADatasetThatIsFreshNoMoreSaySo() {
        content.write(METADATA, metadata().replace("\"dc:modified\"", "\"dc:valid\": \"2026-01-01\", \"dc:modified\""));
        assertThat(problems()).isEmpty();
        assertThat(figures().find(quote("ships?year=2024: ships"), Language.EN))
                .map(SourcedValue::plain)
                .contains("5 (as of 2025)");
    }

    @Test
    void whoQuotesACellFollowsItAndNoOther() {
        OnePage page = OnePage.withFigures("harbour", "ships?year=2024: ships");
        imported.quotedBy(page);
        transfer.run();
        content.write(TABLE, "Year,Ships\n2023,9\n2024,5\n");
        transfer.run();
        int before = page.followed();
        content.write(TABLE, "Year,Ships\n2023,9\n2024,6\n");
        transfer.run();
        assertThat(page.followed()).isEqualTo(before + 1);
    }

    @Test
    void aCellThatIsQuotedCanNotBeTakenAwayAndTheQuotingPageIsNamed() {
        OnePage page = OnePage.withFigures("harbour", "ships?year=2024: ships");
        imported.quotedBy(page);
        transfer.run();
        content.write(TABLE, "Year,Ships\n2023,4\n");
        assertThat(problems())
                .containsExactly(
                        TABLE + ": A value that page:harbour quote would be gone, so the dataset stays as it was");
        assertThat(cell(1, 1)).isEqualTo("5");
        page.forget();
        assertThat(problems()).isEmpty();
        assertThat(imported.datasets().find("ships").orElseThrow().table().rows())
                .hasSize(1);
    }

    private Figures figures() {
        return new Figures(List.of(imported.figures()));
    }

    private static Quote quote(String reference) {
        return new Quote(Quote.FIGURE, reference, "inline", 1);
    }

    @Test
    void aMissingFolderRemovesNothing() {
        transfer.run();
        content.remove("datasets");
        assertThat(transfer.run().removed()).isZero();
        assertThat(imported.datasets().has("ships")).isTrue();
    }
}
