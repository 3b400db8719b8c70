package eu.tiltas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.oas.OpenApi30;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The description that is served at {@code /openapi} is true: of what exists, of good answers and of bad ones. */
@ExtendWith(OwnContent.class)
class OpenApiIT {

    private static final List<Class<? extends Annotation>> METHODS =
            List.of(GET.class, POST.class, PUT.class, DELETE.class);

    private static PortalProcess portal;
    private static JsonNode description;
    private static JsonSchemaFactory schemas;

    @BeforeAll
    static void readTheDescription(PortalProcess shared) throws IOException {
        portal = shared;
        String served = portal.get("/openapi").text();
        description = new YAMLMapper().readTree(served);
        schemas = JsonSchemaFactory.builder(
                        JsonSchemaFactory.getInstance(com.networknt.schema.SpecVersion.VersionFlag.V4))
                .metaSchema(OpenApi30.getInstance())
                .defaultMetaSchemaIri(OpenApi30.getInstance().getIri())
                .schemaLoaders(loaders -> loaders.schemas(Map.of("urn:tiltas", json(description))))
                .build();
    }

    private static String json(JsonNode node) {
        return node.toString();
    }

    @Test
    void theServedDescriptionIsTheWrittenOne() throws IOException {
        JsonNode written;
        try (InputStream file = OpenApiIT.class.getResourceAsStream("/META-INF/openapi.yaml")) {
            written = new YAMLMapper().readTree(file);
        }

        assertThat(description.path("info")).isEqualTo(written.path("info"));
        assertThat(operations(description)).isEqualTo(operations(written)).isNotEmpty();
        assertThat(names(description.at("/components/schemas"))).isEqualTo(names(written.at("/components/schemas")));
    }

    @Test
    void whatIsImplementedIsWhatIsDescribed() throws Exception {
        assertThat(operations(description)).isEqualTo(implemented());
    }

    @Test
    void nothingIsDescribedThatNoAnswerHas() {
        String all = json(description);

        assertThat(names(description.at("/components/schemas")))
                .allSatisfy(name -> assertThat(all).contains("\"#/components/schemas/" + name + "\""));
    }

    @Test
    void programsFindTheApiUnderTheAddressTheyFoundTheDescriptionAt() {
        assertThat(description.path("servers").path(0).path("url").asText()).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/search?q=readmission",
                "GET /api/v1/search?q=readmisijos&lang=lt&size=3&page=2",
                "GET /api/v1/search?q=sadarb%C4%ABba&lang=lv&sort=date",
                "GET /api/v1/search?q=samarbete&lang=sv&section=cooperation,groups&type=news,guidance",
                "GET /api/v1/search?q=redmission&lang=en",
                "GET /api/v1/search?q=TMO&lang=sv&count=language",
                "GET /api/v1/search?q=migration&lang=lt&language=sv,en&size=3&page=2",
                "GET /api/v1/suggest?q=migrac&lang=lt",
                "GET /api/v1/search?q=readmisijos+sutartys&lang=lt&explain=true",
                "GET /api/v1/search?q=atpakalu%C5%86emsana&lang=en",
                "GET /api/v1/search?q=tangentbord&lang=lt",
                "GET /api/v1/search?q=zzzzqqqq",
                "GET /api/v1/search?q=n%C3%A4r+tr%C3%A4dde+avtalet+med+Armenien+i+kraft&lang=sv",
                "GET /api/v1/search?q=%22unbalanced",
                "GET /api/v1/search?q=-",
                "GET /api/v1/suggest?q=read",
                "GET /api/v1/suggest?q=gr%C4%AF%C5%BE&lang=lt&size=2",
                "GET /api/v1/suggest?q=zzzzqqqq&lang=sv",
                "GET /api/v1/suggest/opensearch?q=mig&lang=lv",
                "GET /api/v1/suggest/opensearch?q=zzzzqqqq",
                "GET /api/v1/pages/emn?lang=lt",
                "GET /api/v1/pages/emn",
                "GET /api/v1/pages/bomca-seminar-2022?lang=sv",
                "GET /api/v1/registers",
                "GET /api/v1/registers?lang=lt",
                "GET /api/v1/registers/agreements",
                "GET /api/v1/registers/agreements?asOf=2018-03-05&party=EU&lang=lv",
                "GET /api/v1/registers/agreements?history=true&sort=-signed",
                "GET /api/v1/registers/organisations.json?q=asyl&lang=sv&knownOn=2026-11-27",
                "GET /api/v1/registers/terms.jsonld?lang=lt",
                "GET /api/v1/registers/groups.jsonld",
                "GET /api/v1/registers/services.jsonld",
                "GET /api/v1/registers/services/voluntary-return?lang=lv",
                "GET /api/v1/registers/contact-points?lang=lt",
                "GET /api/v1/registers/agreements/eu-by?history=true",
                "GET /api/v1/registers/organisations/easo?asOf=2020-01-01&lang=lt",
                "GET /api/v1/registers/terms/return.jsonld",
                "GET /api/v1/search?q=gyventojai&lang=lt&type=dataset",
                "GET /api/v1/datasets",
                "GET /api/v1/datasets?lang=lv",
                "GET /api/v1/datasets/migration-flows",
                "GET /api/v1/datasets/diaspora-survey.json?lang=sv",
                "GET /api/v1/datasets/migration-flows.csv",
                "GET /api/v1/datasets/migration-flows.csv?lang=lt",
                "GET /api/v1/datasets/migration-flows.csv-metadata.json",
                "GET /api/v1/datasets/migration-flows.jsonld",
                "GET /api/v1/feedback/quality",
                "GET /api/v1/feedback/quality.csv?lang=lt"
            })
    void goodRequestsAreAnsweredAsDescribed(String exchange) {
        Reply reply = answer(exchange);

        assertThat(reply.status()).isEqualTo(200);
        assertAsDescribed(exchange, reply);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "400 GET /api/v1/search",
                "400 GET /api/v1/search?q=a&explain=yes",
                "400 GET /api/v1/search?q=",
                "400 GET /api/v1/search?q=%20%20",
                "400 GET /api/v1/search?lang=lt",
                "400 GET /api/v1/search?q=x&lang=de",
                "400 GET /api/v1/search?q=x&lang=",
                "400 GET /api/v1/search?q=x&lang=LT",
                "400 GET /api/v1/search?q=x&size=0",
                "400 GET /api/v1/search?q=x&size=101",
                "400 GET /api/v1/search?q=x&size=-1",
                "400 GET /api/v1/search?q=x&size=ten",
                "400 GET /api/v1/search?q=x&page=0",
                "400 GET /api/v1/search?q=x&page=1001",
                "400 GET /api/v1/search?q=x&page=99999999999",
                "400 GET /api/v1/search?q=x&page=1.5",
                "400 GET /api/v1/search?q=x&sort=random",
                "400 GET /api/v1/search?q=x&count=type",
                "400 GET /api/v1/search?q=x&language=de",
                "400 GET /api/v1/search?q=x&section=..%2F..",
                "400 GET /api/v1/search?q=x&type=%3Cscript%3E",
                "400 GET /api/v1/search?q=x&section=a,,b",
                "400 GET /api/v1/search?q=x&unknown=1",
                "400 GET /api/v1/search?q=x&q=y",
                "400 GET /api/v1/search?q=x&size=1&size=2",
                "400 GET /api/v1/search?q=%",
                "400 GET /api/v1/search?q=%ff",
                "400 GET /api/v1/search?q=a%00b",
                "400 GET /api/v1/suggest",
                "400 GET /api/v1/suggest?q=x&lang=xx",
                "400 GET /api/v1/suggest?q=x&size=101",
                "400 GET /api/v1/suggest?q=x&page=2",
                "400 GET /api/v1/suggest/opensearch",
                "400 GET /api/v1/suggest/opensearch?q=x&callback=evil",
                "400 GET /api/v1/pages/emn?lang=xx",
                "400 GET /api/v1/pages/emn?lang=lt&x=1",
                "400 GET /api/v1/registers?page=1",
                "400 GET /api/v1/registers/agreements?asOf=yesterday",
                "400 GET /api/v1/registers/agreements?asOf=2018",
                "400 GET /api/v1/registers/agreements?page=2",
                "400 GET /api/v1/registers/agreements?party=%3C",
                "400 GET /api/v1/registers/agreements?sort=colour",
                "400 GET /api/v1/registers/agreements?history=perhaps",
                "400 GET /api/v1/registers/agreements?signed-place=x",
                "400 GET /api/v1/registers/agreements/eu-by?party=EU",
                "404 GET /api/v1/registers/nothing",
                "404 GET /api/v1/registers/agreements/nothing",
                "404 GET /api/v1/registers/agreements/eu-by.csv",
                "404 GET /api/v1/pages/nothing?lang=lt",
                "404 GET /api/v1/pages/..?lang=lt",
                "400 GET /api/v1/datasets?page=2",
                "400 GET /api/v1/datasets/migration-flows?lang=xx",
                "400 GET /api/v1/datasets/migration-flows.csv?year=2024",
                "404 GET /api/v1/datasets/nothing",
                "404 GET /api/v1/datasets/nothing.csv",
                "404 GET /api/v1/datasets/nothing.csv-metadata.json",
                "400 GET /api/v1/feedback/quality?lang=xx",
                "401 GET /api/v1/feedback/texts",
                "401 GET /api/v1/feedback/texts.csv",
                "401 POST /api/v1/import"
            })
    void badRequestsAreAnsweredByAProblemAsDescribed(String line) {
        int status = Integer.parseInt(line.substring(0, 3));
        Reply reply = answer(line.substring(4));

        if (!line.contains("/..")) {
            assertAsDescribed(line.substring(4), reply);
            Sanity.problem(reply, status);
        }
        assertThat(reply.status()).isIn(400, status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lt", "lv", "sv", "en"})
    void everyPageIsAsDescribed(String language) {
        String[] keys = java.nio.file.Path.of("content", "pages").toFile().list();

        assertThat(keys).hasSizeGreaterThan(30).allSatisfy(key -> {
            String request = "GET /api/v1/pages/" + key + "?lang=" + language;
            Reply reply = answer(request);
            assertThat(reply.status()).isEqualTo(200);
            assertAsDescribed(request, reply);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"lt", "lv", "sv", "en"})
    void everyDatasetIsAsDescribed(String language) {
        JsonNode items = portal.get("/api/v1/datasets?lang=" + language).json().path("items");

        assertThat(items).hasSizeGreaterThan(20).allSatisfy(item -> {
            String request = "GET /api/v1/datasets/" + item.path("name").asText() + ".json?lang=" + language;
            assertAsDescribed(request, answer(request));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json application/json",
                "text/csv text/csv",
                "application/ld+json application/ld+json",
                "text/html,*/*;q=0.1 application/json",
                "text/csv;q=0.5,application/ld+json application/ld+json"
            })
    void aDatasetComesInTheFormTheClientPrefers(String line) {
        String[] part = line.split(" ");
        Reply reply = portal.send("GET", "/api/v1/datasets/migration-flows", "Accept: " + part[0]);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).startsWith(part[1]);
        assertThat(reply.header("Vary")).contains("Accept");
    }

    @Test
    void aFormThatThereIsNotIsAProblem() {
        Sanity.problem(portal.send("GET", "/api/v1/datasets/migration-flows", "Accept: image/png"), 406);
    }

    @Test
    void whoHasADatasetAlreadyIsToldSo() {
        String etag = portal.get("/api/v1/datasets/migration-flows.csv").header("ETag");

        assertThat(etag).isNotEmpty();
        assertThat(portal.send("GET", "/api/v1/datasets/migration-flows.csv", "If-None-Match: " + etag)
                        .status())
                .isEqualTo(304);
        assertThat(portal.get("/api/v1/datasets/migration-flows.csv?lang=lt").header("ETag"))
                .isNotEqualTo(etag);
    }

    @Test
    void aProblemIsToldInTheLanguageAskedFor() {
        assertThat(portal.get("/api/v1/search?lang=lt").json().path("detail").asText())
                .isNotEqualTo(portal.get("/api/v1/search?lang=sv")
                        .json()
                        .path("detail")
                        .asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"search?q=migration", "suggest?q=mig", "pages/emn"})
    void whoNamesNoLanguageIsAnsweredInEnglish(String request) {
        String address = "/api/v1/" + request;

        assertThat(portal.get(address).text())
                .isEqualTo(portal.get(address + (address.contains("?") ? "&" : "?") + "lang=en")
                        .text());
    }

    @Test
    void theImportAnswersAsDescribed() {
        Reply report = portal.send("POST", "/api/v1/import", "Authorization: Bearer " + portal.token());

        assertAsDescribed("POST /api/v1/import", report);
        assertThat(report.json().path("changed").asInt()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "200 /api/v1/feedback/texts",
                "200 /api/v1/feedback/texts.csv",
                "200 /api/v1/feedback/texts?kind=missing&language=lv&since=2026-01-01&subject=page:emn&size=5&page=2",
                "400 /api/v1/feedback/texts?kind=praise&lang=sv",
                "400 /api/v1/feedback/texts?language=de",
                "400 /api/v1/feedback/texts?since=yesterday",
                "400 /api/v1/feedback/texts.csv?size=1001",
                "400 /api/v1/feedback/texts?page=0",
                "400 /api/v1/feedback/texts?unknown=1"
            })
    void whatReadersWroteIsAnsweredAsDescribed(String line) {
        String target = line.substring(4);
        Reply reply = portal.get(target, "Authorization: Bearer " + portal.token());

        assertThat(reply.status()).isEqualTo(Integer.parseInt(line.substring(0, 3)));
        assertAsDescribed("GET " + target, reply);
    }

    private static Reply answer(String exchange) {
        String[] part = exchange.split(" ");
        return portal.send(part[0], part[1]);
    }

    /** Status, media type and body are among those that the description has for the operation. */
    private static void assertAsDescribed(String exchange, Reply reply) {
        String[] part = exchange.split(" ");
        String path = part[1].replaceFirst("\\?.*", "")
                .replaceFirst("^/api/v1/pages/.*", "/api/v1/pages/{key}")
                .replaceFirst("^/api/v1/registers/[^/]*$", "/api/v1/registers/{register}")
                .replaceFirst("^/api/v1/registers/[^/]*/.*$", "/api/v1/registers/{register}/{subject}")
                .replaceFirst("^/api/v1/datasets/[^.]+", "/api/v1/datasets/{name}");
        String pointer =
                "/paths/" + escaped(path) + "/" + part[0].toLowerCase(Locale.ROOT) + "/responses/" + reply.status();
        JsonNode response = resolved(description.at(pointer));
        assertThat(response.isMissingNode())
                .as(exchange + " answers " + reply.status())
                .isFalse();

        String type = reply.header("Content-Type").replaceFirst(";.*", "");
        assertThat(names(response.path("content"))).contains(type);
        if (!type.endsWith("json")) {
            return;
        }
        String schema =
                response.path("content").path(type).path("schema").path("$ref").asText();
        assertThat(problems(schema, reply.text())).as(reply.text()).isEmpty();
    }

    private static Set<ValidationMessage> problems(String reference, String json) {
        SchemaValidatorsConfig strict =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        try {
            return schemas.getSchema(SchemaLocation.of("urn:tiltas" + reference), strict)
                    .validate(new ObjectMapper().readTree(json));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asText();
        return reference.isEmpty() ? node : description.at(reference.substring(1));
    }

    private static String escaped(String path) {
        return path.replace("~", "~0").replace("/", "~1");
    }

    private static Set<String> names(JsonNode node) {
        Set<String> names = new TreeSet<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** {@code GET /api/v1/search} and so on. */
    private static Set<String> operations(JsonNode openApi) {
        Set<String> operations = new TreeSet<>();
        openApi.path("paths").properties().forEach(path -> names(path.getValue())
                .forEach(method -> operations.add(method.toUpperCase(Locale.ROOT) + ' ' + path.getKey())));
        return operations;
    }

    /** The same as the annotations of the classes have it. */
    private static Set<String> implemented() throws Exception {
        Set<String> operations = new TreeSet<>();
        for (Class<?> type : resources()) {
            for (Method method : type.getMethods()) {
                METHODS.stream()
                        .filter(method::isAnnotationPresent)
                        .forEach(verb -> operations.add(verb.getSimpleName() + " /api/" + path(type, method)));
            }
        }
        return operations;
    }

    /** The plan of the house has JAX-RS in classes of this name only. */
    private static List<Class<?>> resources() throws Exception {
        List<Class<?>> types = new ArrayList<>();
        java.nio.file.Path classes = java.nio.file.Path.of(
                Api.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Stream<java.nio.file.Path> files = Files.walk(classes)) {
            for (java.nio.file.Path file :
                    files.filter(f -> f.toString().endsWith("Resource.class")).toList()) {
                String name = classes.relativize(file).toString().replaceFirst("\\.class$", "");
                types.add(Class.forName(
                        name.replace(java.io.File.separatorChar, '.'), false, Api.class.getClassLoader()));
            }
        }
        return types;
    }

    private static String path(Class<?> type, Method method) {
        String own = type.getAnnotation(Path.class).value();
        return method.isAnnotationPresent(Path.class)
                ? own + "/" + method.getAnnotation(Path.class).value()
                : own;
    }
}
