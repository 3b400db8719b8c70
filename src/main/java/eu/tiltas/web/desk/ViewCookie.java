package eu.tiltas.web.desk;

import eu.tiltas.config.Settings;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.SessionTrackingMode;
import jakarta.servlet.annotation.WebListener;
import java.util.Set;

/** The cookie by which Faces finds the state of an open page: like that of the desk, and never part of an address. */
@WebListener
public class ViewCookie implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        Settings settings = new Settings();
        ServletContext context = event.getServletContext();
        context.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
        context.setSessionTimeout((int) Math.max(1, settings.deskIdle().toMinutes()));
        SessionCookieConfig cookie = context.getSessionCookieConfig();
        cookie.setName("tiltas-view");
        cookie.setPath(DeskCookie.PATH);
        cookie.setHttpOnly(true);
        cookie.setSecure(settings.secureCookies());
        cookie.setAttribute("SameSite", "Lax");
    }
}
