package eu.tiltas.content;

import eu.tiltas.language.Language;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** The operator's command to read the content tree again. */
@Path("v1/import")
@RequestScoped
@Produces("application/json;charset=UTF-8")
public class TransferResource {

    @Inject
    Transfer transfer;

    @Inject
    CommandToken token;

    /** Imports the tree and answers with the report. */
    @POST
    public String run(@HeaderParam("Authorization") String authorization) {
        if (!token.admits(authorization)) {
            throw new NotAuthorizedException("Bearer");
        }
        return json(transfer.run()).build().toString();
    }

    private static JsonObjectBuilder json(ImportReport report) {
        JsonArrayBuilder problems = Json.createArrayBuilder();
        report.problems()
                .forEach(problem -> problems.add(Json.createObjectBuilder()
                        .add("path", problem.path())
                        .add("line", problem.fault().line())
                        .add("error", problem.fault().isError())
                        .add("reason", problem.fault().reason(Language.EN))));
        return Json.createObjectBuilder()
                .add("started", report.started().toString())
                .add("milliseconds", report.took().toMillis())
                .add("subjects", report.subjects())
                .add("changed", report.changed())
                .add("removed", report.removed())
                .add("problems", problems);
    }
}
