package eu.tiltas.security;

import eu.tiltas.config.Settings;
import eu.tiltas.content.CommandToken;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** The operator's command for a link that makes an administrator: where there is none, or none who can sign in. */
@Path("v1/setup-link")
@RequestScoped
@Produces("application/json;charset=UTF-8")
public class SetupResource {

    @Inject
    OneTimeLinks links;

    @Inject
    CommandToken token;

    @Inject
    Settings settings;

    /** Makes a link in the place of earlier ones, and answers with it. */
    @POST
    public String make(@HeaderParam("Authorization") String authorization) {
        if (!token.admits(authorization)) {
            throw new NotAuthorizedException("Bearer");
        }
        return Json.createObjectBuilder()
                .add("url", links.freshSetup().address(settings.publicUrl()))
                .add("hours", settings.linkValid().toHours())
                .build()
                .toString();
    }
}
