package eu.tiltas.register;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.content.ImportReport;
import eu.tiltas.language.Language;
import eu.tiltas.language.Localized;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The services and contact points of this repository. */
class OwnServicesTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-28");
    private static final String SITE = "https://tiltas.example";

    private static ImportedRegisters imported;
    private static ImportReport report;

    @BeforeAll
    static void read() {
        imported = new ImportedRegisters(Path.of("content"));
        imported.setDay(DAY.toString());
        report = imported.run();
    }

    @AfterAll
    static void close() {
        imported.close();
    }

    private static Register register(String name) {
        return imported.registers().at(name).orElseThrow();
    }

    private static Subject subject(String name) {
        return imported.registers().subject(name).orElseThrow();
    }

    private static JsonObject linked(String name) {
        Subject subject = subject(name);
        return new RegisterLinked(register(subject.register()).on(DAY, DAY), SITE)
                .subject(subject)
                .build();
    }

    private static List<String> texts(JsonObject json, String... path) {
        JsonValue value = json;
        for (String property : path) {
            value = value.asJsonObject().getJsonArray(property).get(0);
        }
        return value.asJsonObject().containsKey("@value")
                ? List.of(value.asJsonObject().getString("@value"))
                : List.of();
    }

    @Test
    void theyHaveNoProblems() {
        assertThat(report.problems().stream().map(problem -> problem.describe(Language.EN)))
                .isEmpty();
    }

    @Test
    void theServicesAskedForAreThere() {
        assertThat(register("services").subjects())
                .extracting(Subject::key)
                .contains(
                        "voluntary-return",
                        "micenter-consultations",
                        "rise",
                        "griztu-lt",
                        "globali-lietuva",
                        "gal-i-lietuva",
                        "diaspora-friendly-employer",
                        "crisis-transfer",
                        "school-resources");
    }

    @ParameterizedTest
    @ValueSource(strings = {"services", "contact-points"})
    void whatIsSaidInWordsIsSaidInAllLanguagesUnlessItIsAName(String register) {
        Declaration declaration = register(register).declaration();
        Set<String> proper = Set.of("abbreviation", "other-name", "address", declaration.title());

        assertThat(register(register).subjects()).allSatisfy(subject -> {
            assertThat(subject.facts())
                    .filteredOn(fact -> declaration.fields().get(fact.field()).is(Field.Type.LOCALIZED))
                    .filteredOn(fact -> !proper.contains(fact.field()))
                    .allSatisfy(fact -> assertThat(fact.value().byLanguage().keySet())
                            .as(subject.key() + " " + fact.field())
                            .containsExactlyInAnyOrder(Language.values()));
            assertThat(subject.text(declaration.title(), DAY, DAY).orElseThrow().byLanguage())
                    .as(subject.key())
                    .containsOnlyKeys(Language.values());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"services", "contact-points"})
    void headingsAndLabelsAreSaidInAllLanguages(String register) {
        Declaration declaration = register(register).declaration();

        Stream<Localized<String>> labels = Stream.of(
                        Stream.of(
                                declaration.titles(), declaration.summaries(), declaration.slug(), declaration.count()),
                        declaration.sections().stream().map(Section::titles),
                        declaration.fields().values().stream().map(Field::label),
                        declaration.fields().values().stream().flatMap(field -> field.inverse().stream()),
                        declaration.fields().values().stream().flatMap(field -> field.options().values().stream()
                                .map(Field.Option::label)))
                .flatMap(all -> all);
        assertThat(labels).allSatisfy(label -> assertThat(label.byLanguage()).containsOnlyKeys(Language.values()));
    }

    @Test
    void whatIsToldAlongWithAReferenceIsAFieldOfItsRegister() {
        imported.registers()
                .all()
                .forEach(register -> register.declaration().fields().values().forEach(field -> field.show()
                        .forEach(shown -> assertThat(field.to()).anySatisfy(to -> assertThat(
                                        register(to).declaration().field(shown))
                                .as(field.name() + " " + shown)
                                .isPresent()))));
    }

    @Test
    void contactPointsAreOfInstitutionsAndTheirNumbersCanBeCalled() {
        assertThat(register("contact-points").subjects()).allSatisfy(point -> {
            assertThat(point.facts("institution")).isNotEmpty();
            assertThat(point.facts())
                    .extracting(Fact::field)
                    .as(point.key())
                    .containsAnyOf("phone", "email", "website", "address");
        });
        Field phone = register("contact-points").declaration().fields().get("phone-abroad");
        assertThat(phone.addressOf("+370 5 271 7112")).contains("tel:+37052717112");
    }

    @Test
    void linkedDataDescribesAServiceAsCpsvApAndSchemaOrgDo() {
        JsonObject service = linked("services/voluntary-return");

        assertThat(service.getJsonArray("@type").stream().map(Object::toString))
                .containsExactly("\"cpsv:PublicService\"", "\"schema:GovernmentService\"");
        assertThat(service.getJsonObject("@context").getString("cpsv")).isEqualTo("http://purl.org/vocab/cpsv#");
        assertThat(service.getJsonObject("@context").getString("cv")).isEqualTo("http://data.europa.eu/m8g/");
        assertThat(service.getString("dct:identifier")).isEqualTo("services/voluntary-return");
        assertThat(service.getJsonArray("dct:title"))
                .extracting(value -> value.asJsonObject().getString("@language"))
                .containsExactlyInAnyOrder("lt", "lv", "sv", "en");
        for (String authority : List.of("cv:hasCompetentAuthority", "schema:provider")) {
            assertThat(service.getJsonArray(authority).getJsonObject(0).getString("@id"))
                    .isEqualTo(SITE + "/id/organisations/iom-lithuania");
        }
        assertThat(service.getJsonArray("cv:contactPoint").getJsonObject(0).getString("@id"))
                .isEqualTo(SITE + "/id/contact-points/iom-vilnius");
        assertThat(service.getJsonArray("cpsv:hasInput").getJsonObject(0).getString("@type"))
                .isEqualTo("cv:Evidence");
        assertThat(texts(service, "cv:hasCost", "dct:description")).isNotEmpty();
        assertThat(texts(service, "cpsv:produces", "dct:title")).isNotEmpty();
        assertThat(texts(service, "cv:isGroupedBy", "dct:title")).isNotEmpty();
        assertThat(texts(service, "dct:audience", "skos:prefLabel")).isNotEmpty();
    }

    @Test
    void linkedDataHasNoValueThatIsNotKnown() {
        assertThat(register("services").subjects()).allSatisfy(subject -> {
            Set<String> told = linked(subject.name()).keySet();
            Set<String> known = subject.facts().stream().map(Fact::field).collect(Collectors.toSet());
            assertThat(told.contains("cv:hasCost")).as(subject.key()).isEqualTo(known.contains("cost"));
            assertThat(told.contains("cpsv:hasInput")).as(subject.key()).isEqualTo(known.contains("evidence"));
        });
    }

    @Test
    void aLanguageIsTheConceptOfTheEuropeanUnionForIt() {
        assertThat(linked("services/crisis-transfer").getJsonArray("dct:language"))
                .extracting(value -> value.asJsonObject().getString("@id"))
                .contains("http://publications.europa.eu/resource/authority/language/LIT");
    }

    @Test
    void openingHoursAreSpecifiedForMachinesAndToldToPeople() {
        JsonObject point = linked("contact-points/migration-department-international-house");

        assertThat(point.getJsonArray("schema:hoursAvailable")).hasSize(4);
        JsonObject first = point.getJsonArray("schema:hoursAvailable").getJsonObject(0);
        assertThat(first.getJsonArray("schema:dayOfWeek"))
                .extracting(value -> value.asJsonObject().getString("@id"))
                .containsExactly("schema:Monday", "schema:Tuesday", "schema:Wednesday", "schema:Thursday");
        assertThat(first.getString("schema:opens")).isEqualTo("08:00");
        assertThat(first.getString("schema:closes")).isEqualTo("12:00");
        assertThat(point.getJsonArray("cv:openingHours").getJsonObject(0).getJsonArray("dct:description"))
                .hasSize(4);
    }
}
