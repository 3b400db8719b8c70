package eu.tiltas;

import eu.tiltas.language.Language;
import eu.tiltas.language.Messages;
import eu.tiltas.link.BadParameter;
import eu.tiltas.search.SearchUnavailable;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The portal's data for programs, under {@code /api}. */
@ApplicationPath("/api")
public class Api extends Application {

    /** Every failure as a problem of RFC 9457, in the language asked for. */
    @Provider
    public static class Problems implements ExceptionMapper<Throwable> {

        private static final Logger LOG = Logger.getLogger(Api.class.getName());

        @Context
        UriInfo uri;

        @Override
        public Response toResponse(Throwable failure) {
            Language language =
                    Language.of(uri.getQueryParameters().getFirst("lang")).orElse(Language.EN);
            if (failure instanceof BadParameter bad) {
                return problem(400, language, bad.reason(language));
            }
            if (failure instanceof SearchUnavailable) {
                return problem(503, language, "");
            }
            if (failure instanceof WebApplicationException known) {
                return keeping(known.getResponse(), problem(known.getResponse().getStatus(), language, ""));
            }
            LOG.log(Level.SEVERE, "An answer of the API could not be made", failure);
            return problem(500, language, "");
        }

        /** RFC 9110 obliges a 401 to name its scheme (11.6.1) and a 405 the methods that work (15.5.6). */
        private static Response keeping(Response known, Response problem) {
            Response.ResponseBuilder answer = Response.fromResponse(problem);
            for (String name : List.of("WWW-Authenticate", "Allow")) {
                if (known.getHeaderString(name) != null) {
                    answer.header(name, known.getHeaderString(name));
                }
            }
            return answer.build();
        }

        private static Response problem(int status, Language language, String detail) {
            Messages.Words words = Messages.ofProblems().in(language);
            JsonObject json = Json.createObjectBuilder()
                    .add("type", "about:blank")
                    .add("title", words.find("status." + status).orElseGet(() -> words.get("status.other")))
                    .add("status", status)
                    .add("detail", detail)
                    .build();
            return Response.status(status)
                    .type("application/problem+json")
                    .header("Cache-Control", "no-store")
                    .entity(json.toString())
                    .build();
        }
    }
}
