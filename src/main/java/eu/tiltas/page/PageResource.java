package eu.tiltas.page;

import eu.tiltas.language.PartialDate;
import eu.tiltas.link.Parameters;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import java.util.TreeMap;

/** Pages for programs. {@code openapi.yaml} describes what is promised. */
@Path("v1/pages")
@RequestScoped
@Produces("application/json;charset=UTF-8")
public class PageResource {

    @Inject
    PageReader reader;

    @Context
    UriInfo uri;

    /** A published page in a language. */
    @GET
    @Path("{key}")
    public String page(@PathParam("key") String key) {
        Parameters parameters = Parameters.read(uri.getQueryParameters(), Set.of(Parameters.LANGUAGE));
        return reader.read(parameters.language(), key)
                .map(page -> json(page).build().toString())
                .orElseThrow(NotFoundException::new);
    }

    private static JsonObjectBuilder json(PublishedPage page) {
        PageEntry entry = page.entry();
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("key", entry.key())
                .add("lang", entry.language().code())
                .add("url", entry.url())
                .add("title", entry.title())
                .add("summary", entry.summary())
                .add("type", entry.type().word())
                .add("section", entry.section())
                .add("published", entry.published().toString())
                .add("updated", entry.updated().toString())
                .add("html", page.html().value())
                .add("owner", page.owner().orElse(""))
                .add("sources", sources(page))
                .add("translations", translations(page));
        page.metadata().checked().ifPresent(day -> json.add("checked", day.toString()));
        page.metadata()
                .sourceLanguage()
                .filter(source -> source != page.language())
                .ifPresent(source -> json.add(
                        "translation",
                        Json.createObjectBuilder()
                                .add("from", source.code())
                                .add("made", page.provenance().code())));
        json.add("newer", newer(page));
        return json;
    }

    private static JsonArrayBuilder newer(PublishedPage page) {
        JsonArrayBuilder newer = Json.createArrayBuilder();
        page.newer()
                .forEach(part -> newer.add(Json.createObjectBuilder()
                        .add("change", part.kind().code())
                        .add("url", page.url(part))));
        return newer;
    }

    private static JsonObjectBuilder translations(PublishedPage page) {
        JsonObjectBuilder translations = Json.createObjectBuilder();
        new TreeMap<>(page.versions()).forEach((language, url) -> translations.add(language.code(), url));
        return translations;
    }

    private static JsonArrayBuilder sources(PublishedPage page) {
        JsonArrayBuilder sources = Json.createArrayBuilder();
        page.sources(PartialDate::iso).forEach(source -> {
            JsonObjectBuilder json =
                    Json.createObjectBuilder().add("title", source.title()).add("publisher", source.publisher());
            if (!source.url().isEmpty()) {
                json.add("url", source.url());
            }
            if (!source.asOf().isEmpty()) {
                json.add("asOf", source.asOf());
            }
            sources.add(json);
        });
        return sources;
    }
}
