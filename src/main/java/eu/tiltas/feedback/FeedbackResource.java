package eu.tiltas.feedback;

import eu.tiltas.content.CommandToken;
import eu.tiltas.link.Parameters;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;

/**
 * The share of readers whom pages helped, for everybody; what readers wrote, for editors, who show the command token.
 * {@code openapi.yaml} describes what is promised.
 */
@Path("v1/feedback")
@RequestScoped
public class FeedbackResource {

    private static final MediaType JSON = MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8");
    private static final MediaType CSV = new MediaType("text", "csv", "UTF-8");

    @Inject
    Feedback feedback;

    @Inject
    CommandToken token;

    @Inject
    Subjects subjects;

    @Context
    UriInfo uri;

    @GET
    @Path("quality")
    public Response quality() {
        language();
        return answer(JSON, new FeedbackTables(subjects).json(feedback.quality()), "no-cache");
    }

    @GET
    @Path("quality.csv")
    public Response qualityTable() {
        language();
        return answer(CSV, new FeedbackTables(subjects).csv(feedback.quality()), "no-cache");
    }

    @GET
    @Path("texts")
    public Response texts(@HeaderParam("Authorization") String authorization) {
        RemarkQuery query = query(authorization);
        return answer(
                JSON, FeedbackTables.json(feedback.list(query), feedback.total(query), query), "private, no-store");
    }

    @GET
    @Path("texts.csv")
    public Response textsTable(@HeaderParam("Authorization") String authorization) {
        return answer(CSV, FeedbackTables.csv(feedback.list(query(authorization))), "private, no-store");
    }

    /** Who has no token learns nothing of what was wrong with the question. */
    private RemarkQuery query(String authorization) {
        if (!token.admits(authorization)) {
            throw new NotAuthorizedException("Bearer");
        }
        return RemarkQuery.read(
                Parameters.read(uri.getQueryParameters(), RemarkQuery.NAMES).values());
    }

    /** Checks the parameters: the language is that of a refusal. */
    private void language() {
        Parameters.read(uri.getQueryParameters(), Set.of(Parameters.LANGUAGE)).language();
    }

    private static Response answer(MediaType type, String text, String keep) {
        return Response.ok(text, type).header("Cache-Control", keep).build();
    }
}
