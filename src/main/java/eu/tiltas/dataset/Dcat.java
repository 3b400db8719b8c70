package eu.tiltas.dataset;

import eu.tiltas.language.Language;
import eu.tiltas.language.Localized;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Collection;

/** Datasets in the words of the Data Catalog Vocabulary (DCAT 3) as JSON-LD, all languages at once. */
final class Dcat {

    private static final String LITHUANIA = "http://publications.europa.eu/resource/authority/country/LTU";

    /** Of the table of statuses of datasets that the Publications Office of the European Union keeps. */
    private static final String WITHDRAWN = "http://publications.europa.eu/resource/authority/dataset-status/WITHDRAWN";

    private static final String MEDIA_TYPE = "https://www.iana.org/assignments/media-types/";

    private final String host;

    /** @param host before every address */
    Dcat(String host) {
        this.host = host;
    }

    String catalogue(Collection<Dataset> datasets) {
        JsonArrayBuilder items = Json.createArrayBuilder();
        datasets.forEach(dataset -> items.add(described(dataset)));
        return Json.createObjectBuilder()
                .add("@context", context())
                .add("@id", host + "/api/v1/datasets")
                .add("@type", "dcat:Catalog")
                .add("dcat:dataset", items)
                .build()
                .toString();
    }

    /** One dataset, fit to stand inside a {@code script} element. */
    String dataset(Dataset dataset) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("@context", context());
        described(dataset).build().forEach(json::add);
        return json.build().toString().replace("<", "\\u003c").replace("&", "\\u0026");
    }

    private static JsonObjectBuilder context() {
        return Json.createObjectBuilder()
                .add("dcat", "http://www.w3.org/ns/dcat#")
                .add("adms", "http://www.w3.org/ns/adms#")
                .add("dct", "http://purl.org/dc/terms/")
                .add("xsd", "http://www.w3.org/2001/XMLSchema#");
    }

    private JsonObjectBuilder described(Dataset dataset) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        dataset.withdrawal().ifPresent(gone -> json.add(
                        "adms:status", Json.createObjectBuilder().add("@id", WITHDRAWN))
                .add("adms:versionNotes", texts(gone.reason())));
        return json.add("@id", host + "/api/v1/datasets/" + dataset.name())
                .add("@type", "dcat:Dataset")
                .add("dct:identifier", dataset.name())
                .add("dct:title", texts(dataset.title()))
                .add("dct:description", texts(dataset.description()))
                .add("dct:modified", typed(dataset.modified().toString(), "xsd:date"))
                .add("dct:temporal", period(dataset))
                .add("dct:spatial", Json.createObjectBuilder().add("@id", LITHUANIA))
                .add("dct:source", source(dataset.source()))
                .add("dcat:keyword", keywords(dataset))
                .add("dcat:landingPage", pages(dataset))
                .add("dcat:distribution", distributions(dataset));
    }

    private static JsonObjectBuilder period(Dataset dataset) {
        String[] ends = dataset.temporal().split("/", 2);
        return Json.createObjectBuilder()
                .add("@type", "dct:PeriodOfTime")
                .add("dcat:startDate", date(ends[0]))
                .add("dcat:endDate", date(ends[ends.length - 1]));
    }

    private static JsonObjectBuilder date(String iso) {
        return typed(iso, iso.length() == 4 ? "xsd:gYear" : iso.length() == 7 ? "xsd:gYearMonth" : "xsd:date");
    }

    private static JsonObjectBuilder typed(String value, String type) {
        return Json.createObjectBuilder().add("@value", value).add("@type", type);
    }

    private static JsonArrayBuilder texts(Localized<String> texts) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (Language language : Language.values()) {
            texts.in(language).ifPresent(text -> array.add(text(text, language)));
        }
        return array;
    }

    private static JsonObjectBuilder text(String text, Language language) {
        return Json.createObjectBuilder().add("@value", text).add("@language", language.code());
    }

    private static JsonObjectBuilder source(Dataset.Source source) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        source.url().ifPresent(url -> json.add("@id", url));
        return json.add("dct:title", texts(source.title()))
                .add("dct:publisher", Json.createObjectBuilder().add("dct:title", texts(source.publisher())))
                .add("dct:date", date(source.asOf().iso()));
    }

    private static JsonArrayBuilder keywords(Dataset dataset) {
        JsonArrayBuilder keywords = Json.createArrayBuilder();
        for (Language language : Language.values()) {
            dataset.keywords()
                    .getOrDefault(language, java.util.List.of())
                    .forEach(word -> keywords.add(text(word, language)));
        }
        return keywords;
    }

    private JsonArrayBuilder pages(Dataset dataset) {
        JsonArrayBuilder pages = Json.createArrayBuilder();
        for (Language language : Language.values()) {
            pages.add(Json.createObjectBuilder().add("@id", host + Addresses.page(dataset, language)));
        }
        return pages;
    }

    private JsonArrayBuilder distributions(Dataset dataset) {
        String json = "/api/v1/datasets/" + dataset.name() + ".json";
        return Json.createArrayBuilder()
                .add(distribution(Addresses.csv(dataset), "text/csv")
                        .add(
                                "dct:conformsTo",
                                Json.createObjectBuilder().add("@id", "https://www.w3.org/TR/tabular-data-model/")))
                .add(distribution(json, "application/json"));
    }

    private JsonObjectBuilder distribution(String address, String type) {
        JsonObjectBuilder url = Json.createObjectBuilder().add("@id", host + address);
        return Json.createObjectBuilder()
                .add("@type", "dcat:Distribution")
                .add("dcat:accessURL", url.build())
                .add("dcat:downloadURL", Json.createObjectBuilder().add("@id", host + address))
                .add("dcat:mediaType", Json.createObjectBuilder().add("@id", MEDIA_TYPE + type));
    }
}
