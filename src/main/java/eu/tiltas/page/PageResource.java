package eu.tiltas.page;

import eu.tiltas.config.Settings;
import eu.tiltas.language.Language;
import eu.tiltas.link.BadParameter;
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

/** Pages for programs. {@code openapi.yaml} describes what is promised. */
@Path("v1/pages")
@RequestScoped
@Produces("application/json;charset=UTF-8")
public class PageResource {

    @Inject
    PageView page;

    @Inject
    Settings settings;

    @Context
    UriInfo uri;

    /** A published page in a language. */
    @GET
    @Path("{key}")
    public String page(@PathParam("key") String key) {
        uri.getQueryParameters().keySet().stream()
                .filter(name -> !name.equals("lang"))
                .findFirst()
                .ifPresent(name -> {
                    throw new BadParameter(name, "parameter.unknown", name);
                });
        String code = uri.getQueryParameters().getFirst("lang");
        if (code == null) {
            throw new BadParameter("lang", "field.missing", "lang");
        }
        Language language = Language.of(code).orElseThrow(() -> new BadParameter("lang", "language.unknown", code));
        if (!page.load(language, key)) {
            throw new NotFoundException();
        }
        return json(key, language).build().toString();
    }

    private JsonObjectBuilder json(String key, Language language) {
        JsonObjectBuilder translations = Json.createObjectBuilder();
        page.versions().forEach((other, url) -> translations.add(other.code(), url));
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("key", key)
                .add("lang", language.code())
                .add("url", page.getUrl())
                .add("title", page.getTitle())
                .add("summary", page.getSummary())
                .add("type", page.getType())
                .add("section", page.section())
                .add("published", page.getPublished().toString())
                .add("updated", page.getUpdated().toString())
                .add("html", page.getBodyHtml())
                .add("owner", page.getOwner())
                .add("sources", sources())
                .add("translations", translations);
        if (page.getChecked() != null) {
            json.add("checked", page.getChecked().toString());
        }
        return json;
    }

    private JsonArrayBuilder sources() {
        JsonArrayBuilder sources = Json.createArrayBuilder();
        page.sourceData().forEach(source -> {
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
