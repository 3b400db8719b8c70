package eu.tiltas.content;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/** The operator's command to write the published state into a content tree. */
@Path("v1/export")
@RequestScoped
@Produces("application/zip")
public class ExportResource {

    @Inject
    Export export;

    @Inject
    CommandToken token;

    /** Answers with the tree as a ZIP file. */
    @GET
    public Response run(@HeaderParam("Authorization") String authorization) {
        if (!token.admits(authorization)) {
            throw new NotAuthorizedException("Bearer");
        }
        return Response.ok((StreamingOutput) export::to)
                .header("Content-Disposition", "attachment; filename=\"content.zip\"")
                .header("Cache-Control", "no-store")
                .build();
    }
}
