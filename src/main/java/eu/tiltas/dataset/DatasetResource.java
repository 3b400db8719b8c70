package eu.tiltas.dataset;

import eu.tiltas.config.Settings;
import eu.tiltas.content.ContentFile;
import eu.tiltas.language.Language;
import eu.tiltas.link.Parameters;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Datasets for programs. {@code openapi.yaml} describes what is promised. */
@Path("v1/datasets")
@RequestScoped
public class DatasetResource {

    private static final MediaType JSON = MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8");
    private static final MediaType CSV = new MediaType("text", "csv", "UTF-8");
    private static final MediaType JSON_LD = new MediaType("application", "ld+json", "UTF-8");
    private static final MediaType METADATA = new MediaType("application", "csvm+json", "UTF-8");

    @Inject
    Datasets datasets;

    @Inject
    Settings settings;

    @Context
    UriInfo uri;

    @Context
    Request request;

    /** All datasets: JSON, or a DCAT catalogue. */
    @GET
    public Response list() {
        MediaType type = chosen(JSON, JSON_LD);
        Language language = parameters().language();
        return answer(
                type,
                type.equals(JSON_LD)
                        ? new Dcat(settings.publicUrl()).catalogue(datasets.all())
                        : new DatasetJson(language).list(datasets.all()),
                true);
    }

    /** One dataset in the form that the client prefers. */
    @GET
    @Path("{name}")
    public Response dataset(@PathParam("name") String name) {
        MediaType type = chosen(JSON, CSV, JSON_LD);
        return answer(type, type.equals(CSV) ? csv(name) : type.equals(JSON_LD) ? dcat(name) : whole(name), true);
    }

    /** One dataset as JSON. */
    @GET
    @Path("{name}.json")
    public Response json(@PathParam("name") String name) {
        return answer(JSON, whole(name), false);
    }

    /** The table as CSV. */
    @GET
    @Path("{name}.csv")
    public Response table(@PathParam("name") String name) {
        return answer(CSV, csv(name), false);
    }

    /** The table's description, where CSV on the Web looks for it. */
    @GET
    @Path("{name}.csv-metadata.json")
    public Response description(@PathParam("name") String name) {
        return answer(METADATA, metadata(name), false);
    }

    /** One dataset as an entry of a catalogue. */
    @GET
    @Path("{name}.jsonld")
    public Response jsonLd(@PathParam("name") String name) {
        return answer(JSON_LD, dcat(name), false);
    }

    private MediaType chosen(MediaType... offered) {
        Variant variant =
                request.selectVariant(Variant.mediaTypes(offered).add().build());
        if (variant == null) {
            throw new NotAcceptableException();
        }
        return variant.getMediaType();
    }

    private Parameters parameters() {
        return Parameters.read(uri.getQueryParameters(), Set.of(Parameters.LANGUAGE));
    }

    private Dataset find(String name) {
        return datasets.read(name).orElseThrow(NotFoundException::new);
    }

    private String whole(String name) {
        return new DatasetJson(parameters().language()).whole(find(name));
    }

    private String dcat(String name) {
        parameters();
        return new Dcat(settings.publicUrl()).dataset(find(name));
    }

    private String metadata(String name) {
        parameters();
        find(name);
        return datasets.file(name).flatMap(DatasetFile::metadata).orElseThrow(NotFoundException::new);
    }

    /** As it was written, which is what its description describes; with the words of a language if one is named. */
    private String csv(String name) {
        Parameters parameters = parameters();
        Dataset dataset = find(name);
        return parameters.values().containsKey(Parameters.LANGUAGE)
                ? DatasetCsv.of(dataset, parameters.language())
                : datasets.file(name).flatMap(DatasetFile::csv).orElseThrow(NotFoundException::new);
    }

    /** The text, or 304 to who has it. */
    private Response answer(MediaType type, String text, boolean varies) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        EntityTag tag = new EntityTag(ContentFile.checksum(bytes).substring(0, 32));
        Response.ResponseBuilder answer = request.evaluatePreconditions(tag);
        if (answer == null) {
            answer = Response.ok(bytes, type);
        }
        if (varies) {
            answer.header("Vary", "Accept");
        }
        return answer.tag(tag).header("Cache-Control", "public, no-cache").build();
    }
}
