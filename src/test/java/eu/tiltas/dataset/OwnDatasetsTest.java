package eu.tiltas.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.tiltas.config.Clock;
import eu.tiltas.content.ImportReport;
import eu.tiltas.content.Transfer;
import eu.tiltas.dataset.csvw.Table.Row;
import eu.tiltas.language.Language;
import eu.tiltas.search.SearchDocument;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The datasets of this repository: they are taken over without a word, and each number is the same wherever it is shown. */
class OwnDatasetsTest {

    private static final Pattern NUMBER = Pattern.compile("<data value=\"([^\"]*)\">([^<]*)</data>");

    private static ImportedDatasets imported;
    private static ImportReport report;

    @BeforeAll
    static void read() {
        imported = new ImportedDatasets();
        report = new Transfer(Path.of("content"), new Clock(), List.of(imported.holder())).run();
    }

    static Stream<Dataset> datasets() {
        return imported.datasets().all().stream();
    }

    static Stream<Arguments> datasetsInLanguages() {
        return datasets()
                .flatMap(dataset -> Stream.of(Language.values()).map(language -> Arguments.of(dataset, language)));
    }

    /** The numbers of the file, row by row. */
    private static List<String> written(Dataset dataset) {
        List<String> numbers = new ArrayList<>();
        for (Row row : dataset.table().rows()) {
            row.cells().stream().filter(cell -> cell.number().isPresent()).forEach(cell -> numbers.add(cell.text()));
        }
        return numbers;
    }

    @Test
    void theyHaveNoProblems() {
        assertThat(report.problems().stream().map(problem -> problem.describe(Language.EN)))
                .isEmpty();
        assertThat(imported.datasets().all()).hasSizeGreaterThan(20);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("datasetsInLanguages")
    void theTableOnThePageHasTheNumbersOfTheFile(Dataset dataset, Language language) {
        List<String> values = new ArrayList<>();
        List<String> shown = new ArrayList<>();
        NUMBER.matcher(new DatasetTable(dataset, language).html("t")).results().forEach(match -> {
            values.add(match.group(1));
            shown.add(plain(match.group(2), language));
        });
        assertThat(values).isEqualTo(written(dataset));
        assertThat(shown).isEqualTo(written(dataset));
    }

    /** A number as people write it, made into how programs do. */
    private static String plain(String shown, Language language) {
        return language == Language.EN
                ? shown.replace("+", "").replace(",", "").replace('−', '-')
                : shown.replace("+", "").replace("\u00a0", "").replace(',', '.').replace('−', '-');
    }

    @ParameterizedTest
    @MethodSource("datasets")
    void theJsonHasTheNumbersOfTheFile(Dataset dataset) throws Exception {
        JsonNode json = new ObjectMapper()
                .enable(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .readTree(new DatasetJson(Language.LT).whole(dataset));
        List<String> numbers = new ArrayList<>();
        json.path("rows").forEach(row -> dataset.columns().stream()
                .filter(Variable::isMeasure)
                .map(column -> row.path(column.name()))
                .filter(JsonNode::isNumber)
                .forEach(value -> numbers.add(value.asText())));
        assertThat(numbers)
                .usingElementComparator(java.util.Comparator.comparing(java.math.BigDecimal::new))
                .isEqualTo(written(dataset));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("datasetsInLanguages")
    void theTranslatedCsvHasTheNumbersOfTheFile(Dataset dataset, Language language) {
        var lines = eu.tiltas.markup.Csv.parse(
                        DatasetCsv.of(dataset, language).replace("\r\n", "\n"), new ArrayList<>())
                .lines();
        List<String> numbers = new ArrayList<>();
        lines.stream().skip(1).forEach(line -> {
            for (int i = 0; i < line.cells().size(); i++) {
                if (dataset.columns().get(i).isMeasure() && !line.cells().get(i).isEmpty()) {
                    numbers.add(line.cells().get(i));
                }
            }
        });
        assertThat(numbers).isEqualTo(written(dataset));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("datasetsInLanguages")
    void searchReadsEveryNumberAsThePageShowsIt(Dataset dataset, Language language) {
        String found = imported.documents().documents(dataset.name()).stream()
                .filter(document -> document.language() == language)
                .flatMap(document -> document.passages().stream())
                .map(SearchDocument.Passage::text)
                .reduce("", (one, other) -> one + "\n" + other);
        List<String> shown = NUMBER.matcher(new DatasetTable(dataset, language).html("t"))
                .results()
                .map(match -> match.group(2))
                .toList();
        assertThat(found).contains(shown);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("datasetsInLanguages")
    void thePictureHasNoNumberThatTheTableHasNot(Dataset dataset, Language language) {
        String table = new DatasetTable(dataset, language).html("t");
        List<String> values = Pattern.compile("class=\"(?:value|inside)[^\"]*\">([^<]*)<")
                .matcher(Drawing.of(dataset, language, "p").orElse(""))
                .results()
                .map(match -> match.group(1).replace("\u00a0%", "").replace("%", ""))
                .toList();
        assertThat(values).allMatch(value -> table.contains(">" + value + "<"));
        assertThat(values.isEmpty()).isEqualTo(dataset.picture().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("datasets")
    void everyNoteIsOnAValueOrOnAnEmptyCellThatItExplains(Dataset dataset) {
        assertThat(dataset.notes())
                .allSatisfy(note -> assertThat(dataset.table().rows())
                        .as(note.text().in(Language.EN).orElseThrow())
                        .anyMatch(row -> Stream.iterate(0, i -> i + 1)
                                .limit(row.cells().size())
                                .anyMatch(column -> note.where().holds(row.number(), column + 1)
                                        && row.cells().get(column).isEmpty() == (note.mark() == Note.Mark.WITHHELD))));
    }

    @ParameterizedTest
    @MethodSource("datasets")
    void partsAddUpToTheirTotalUnlessANoteSaysOtherwise(Dataset dataset) {
        for (int column = 0; column < dataset.columns().size(); column++) {
            int measure = column;
            List<Row> rows = dataset.table().rows();
            Row total = rows.get(rows.size() - 1);
            boolean complete =
                    rows.stream().anyMatch(row -> row.cells().get(0).text().equals(Variable.OTHER));
            if (complete
                    && total.cells().get(0).text().equals(Variable.TOTAL)
                    && dataset.columns().get(measure).isMeasure()
                    && dataset.notesOn(total, measure).isEmpty()) {
                double sum = rows.stream()
                        .limit(rows.size() - 1L)
                        .mapToDouble(row ->
                                row.cells().get(measure).number().orElseThrow().doubleValue())
                        .sum();
                assertThat(sum)
                        .isCloseTo(
                                total.cells()
                                        .get(measure)
                                        .number()
                                        .orElseThrow()
                                        .doubleValue(),
                                org.assertj.core.data.Offset.offset(
                                        dataset.columns().get(measure).isPercent() ? 0.11 : 0));
            }
        }
    }
}
