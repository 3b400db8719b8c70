package eu.tiltas.config;

import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/**
 * Lets a query fail at once where the database can't be reached. EclipseLink would try again for ten seconds, in which
 * every visitor holds one of the server's threads; the pool hands out checked connections only, so that a second try
 * finds nothing that the first did not.
 */
public final class NoRetries implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        if (session.getDatasourceLogin() instanceof DatabaseLogin login) {
            login.setQueryRetryAttemptCount(0);
        }
    }
}
