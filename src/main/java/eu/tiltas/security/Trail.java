package eu.tiltas.security;

import eu.tiltas.audit.ActQuery;
import eu.tiltas.audit.Acts;
import eu.tiltas.audit.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The log of acts as people may read it: administrators all of it, everybody their own. */
@ApplicationScoped
public class Trail {

    @Inject
    AuditLog audit;

    /** The acts that are wanted and that the actor may see. */
    public Acts find(Actor actor, ActQuery query) {
        boolean all = actor.may(Role.ADMINISTRATOR);
        return audit.find(
                all
                        ? query
                        : new ActQuery(
                                Optional.of(actor.account()),
                                query.what(),
                                query.subject(),
                                query.from(),
                                query.until(),
                                query.page()));
    }

    /** The keys of acts that can be asked for. */
    public List<String> kinds() {
        return audit.kinds();
    }
}
