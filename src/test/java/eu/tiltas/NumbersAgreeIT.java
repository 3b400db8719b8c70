package eu.tiltas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import eu.tiltas.language.Language;
import eu.tiltas.link.Routes;
import eu.tiltas.markup.Csv;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A number is the same on the page, in CSV, in JSON and in search: every dataset and every register, each against all. */
@ExtendWith(OwnContent.class)
class NumbersAgreeIT {

    private static final Pattern SHOWN = Pattern.compile("<data value=\"([^\"]*)\">([^<]*)</data>");
    private static final Pattern COUNT = Pattern.compile("<h2 class=\"count\">([0-9][0-9, \u00a0]*)");

    private static PortalProcess portal;

    @BeforeAll
    static void share(PortalProcess shared) {
        portal = shared;
    }

    static Stream<String> datasets() {
        return items("/api/v1/datasets").map(item -> item.path("name").asText());
    }

    static Stream<String> registers() {
        return items("/api/v1/registers").map(item -> item.path("name").asText());
    }

    /** Registers that tell when something was. */
    static Stream<String> dated() {
        return registers().filter(name -> fields(name).anyMatch(field -> isRaw(field)));
    }

    private static Stream<JsonNode> items(String address) {
        return stream(portal.get(address).json().path("items"));
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static List<List<String>> csv(String address) {
        return Csv.parse(portal.get(address).text().replace("\r\n", "\n"), new ArrayList<>()).lines().stream()
                .map(Csv.Line::cells)
                .toList();
    }

    private static List<BigDecimal> numbers(Stream<String> written) {
        return written.map(text -> new BigDecimal(text).stripTrailingZeros()).toList();
    }

    @ParameterizedTest
    @MethodSource("datasets")
    void aDatasetHasTheSameNumbersOnItsPagesAndInItsFiles(String name) {
        for (Language language : Language.values()) {
            JsonNode json = portal.get("/api/v1/datasets/" + name + ".json?lang=" + language.code())
                    .json();
            List<JsonNode> columns = stream(json.path("columns")).toList();
            List<BigDecimal> inJson = numbers(stream(json.path("rows")).flatMap(row -> columns.stream()
                    .filter(NumbersAgreeIT::isMeasure)
                    .map(column -> row.path(column.path("name").asText()))
                    .filter(JsonNode::isNumber)
                    .map(JsonNode::asText)));

            assertThat(inJson).isNotEmpty();
            for (String address : List.of(".csv", ".csv?lang=" + language.code())) {
                assertThat(numbers(csv("/api/v1/datasets/" + name + address).stream()
                                .skip(1)
                                .flatMap(cells -> measured(cells, columns))))
                        .as(address)
                        .isEqualTo(inJson);
            }
            String page = portal.get(json.path("url").asText()).text();
            assertThat(numbers(SHOWN.matcher(page).results().map(match -> match.group(1))))
                    .as(language.code())
                    .isEqualTo(inJson);
        }
    }

    private static Stream<String> measured(List<String> cells, List<JsonNode> columns) {
        return Stream.iterate(0, column -> column + 1)
                .limit(columns.size())
                .filter(column -> isMeasure(columns.get(column)))
                .map(cells::get)
                .filter(cell -> !cell.isEmpty());
    }

    private static boolean isMeasure(JsonNode column) {
        return !column.has("labels") && !column.path("type").asText().equals("gYear");
    }

    @ParameterizedTest
    @MethodSource("datasets")
    void aDatasetIsFoundByANumberAsItsPageShowsIt(String name) {
        String page = portal.get(portal.get("/api/v1/datasets/" + name)
                        .json()
                        .path("url")
                        .asText())
                .text();
        String longest = SHOWN.matcher(page)
                .results()
                .map(match -> match.group(2))
                .reduce("", (one, other) -> other.length() > one.length() ? other : one);

        assertThat(items("/api/v1/search?lang=en&type=dataset&q=" + Routes.encode('"' + longest + '"'))
                        .map(item -> item.path("key").asText()))
                .as(longest)
                .contains(name);
    }

    static Stream<Arguments> questions() {
        return Map.of("lt", "neto migracija", "lv", "migrācijas saldo", "sv", "nettomigration", "en", "net migration")
                .entrySet()
                .stream()
                .map(question -> Arguments.of(question.getKey(), question.getValue()));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void anAnswerHasTheNumberOfTheDataset(String language, String question) {
        stream(portal.get("/api/v1/datasets/migration-flows").json().path("rows"))
                .forEach(row -> {
                    String asked =
                            Routes.encode(question + " " + row.path("year").asText());
                    String said = portal.get("/api/v1/search?lang=" + language + "&q=" + asked)
                            .json()
                            .at("/answer/readings/0/said/0/value")
                            .asText();
                    assertThat(said.replaceAll("[^0-9]", ""))
                            .as(asked)
                            .isEqualTo(row.path("net").asText());
                });
    }

    @ParameterizedTest
    @MethodSource("registers")
    void aRegisterCountsTheSameEverywhere(String name) {
        JsonNode json = portal.get("/api/v1/registers/" + name).json();
        int total = json.path("total").asInt();

        assertThat(total).isPositive();
        assertThat(json.path("items")).hasSize(total);
        assertThat(csv("/api/v1/registers/" + name + ".csv")).hasSize(total + 1);
        assertThat(shownCount(name, "")).isEqualTo(total);
        json.path("facets").properties().forEach(facet -> facet.getValue().properties().stream()
                .limit(12)
                .forEach(value -> {
                    String filter = "?" + facet.getKey() + "=" + Routes.encode(value.getKey());
                    int count = value.getValue().asInt();
                    assertThat(portal.get("/api/v1/registers/" + name + filter)
                                    .json()
                                    .path("total")
                                    .asInt())
                            .as(filter)
                            .isEqualTo(count);
                    assertThat(shownCount(name, filter)).as(filter).isEqualTo(count);
                }));
    }

    private static int shownCount(String register, String query) {
        String address = items("/api/v1/registers")
                .filter(item -> item.path("name").asText().equals(register))
                .map(item -> item.path("url").asText())
                .findFirst()
                .orElseThrow();
        Matcher count = COUNT.matcher(portal.get(address + query).text());
        assertThat(count.find()).as(address + query).isTrue();
        return Integer.parseInt(count.group(1).replaceAll("[^0-9]", ""));
    }

    private static Stream<JsonNode> fields(String register) {
        return items("/api/v1/registers")
                .filter(item -> item.path("name").asText().equals(register))
                .flatMap(item -> stream(item.path("fields")));
    }

    /** Whether CSV has a field's values as programs write them; else it has the words for them. */
    private static boolean isRaw(JsonNode field) {
        return Set.of("date", "number", "link").contains(field.path("type").asText());
    }

    @ParameterizedTest
    @MethodSource("registers")
    void aCellOfTheTableSaysWhatTheFactsSay(String name) {
        List<List<String>> lines = csv("/api/v1/registers/" + name + ".csv?lang=lv");
        Map<String, JsonNode> byLabel = new LinkedHashMap<>();
        stream(stream(portal.get("/api/v1/registers?lang=lv").json().path("items"))
                        .filter(item -> item.path("name").asText().equals(name))
                        .findFirst()
                        .orElseThrow()
                        .path("fields"))
                .forEach(field -> byLabel.putIfAbsent(field.path("label").asText(), field));
        List<JsonNode> items = items("/api/v1/registers/" + name + "?lang=lv").toList();

        for (int i = 0; i < items.size(); i++) {
            List<String> cells = lines.get(i + 1);
            assertThat(cells.get(0)).isEqualTo(items.get(i).path("key").asText());
            for (int column = 1; column < lines.get(0).size(); column++) {
                JsonNode field = byLabel.get(lines.get(0).get(column));
                JsonNode facts = field == null
                        ? null
                        : items.get(i).path("facts").path(field.path("name").asText());
                if (facts != null && !facts.isMissingNode() && facts.size() > 0) {
                    assertThat(cells.get(column)).isEqualTo(told(facts, field));
                }
            }
        }
    }

    private static String told(JsonNode facts, JsonNode field) {
        boolean isOneText = field.path("type").asText().equals("localized")
                && !field.path("many").asBoolean();
        if (isOneText) {
            return stream(facts)
                    .map(fact -> fact.path("value").path("lv").asText())
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .orElseGet(() -> facts.path(0).path("label").asText());
        }
        return stream(facts)
                .map(fact -> fact.path(isRaw(field) ? "value" : "label").asText())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** With its dates as the page of the subject shows them. */
    @ParameterizedTest
    @MethodSource("dated")
    void aSubjectShowsTheDatesOfItsFactsAndIsFoundByItsName(String name) {
        List<String> dates = fields(name)
                .filter(field -> field.path("type").asText().equals("date"))
                .map(field -> field.path("name").asText())
                .toList();
        items("/api/v1/registers/" + name + "?lang=sv").forEach(subject -> {
            String page = portal.get(subject.path("url").asText()).text();
            dates.forEach(field -> subject.path("facts").path(field).forEach(fact -> assertThat(page)
                    .as(subject.path("url").asText())
                    .contains(fact.path("label").asText())));
            assertThat(items("/api/v1/search?lang=sv&type=register&q="
                                    + Routes.encode(subject.path("title").asText()))
                            .map(hit -> hit.path("key").asText()))
                    .as(subject.path("title").asText())
                    .contains(name + "/" + subject.path("key").asText());
        });
    }
}
