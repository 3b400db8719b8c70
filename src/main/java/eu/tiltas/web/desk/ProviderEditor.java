package eu.tiltas.web.desk;

import eu.tiltas.link.Routes;
import eu.tiltas.security.Errand;
import eu.tiltas.security.Opened;
import eu.tiltas.security.Provider;
import eu.tiltas.security.ProviderSignIns;
import eu.tiltas.security.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The way to a provider of OpenID Connect and back. */
@Named("provider")
@RequestScoped
public class ProviderEditor {

    private static final String ERRAND = ProviderEditor.class.getName() + ".errand";

    @Inject
    DeskView desk;

    @Inject
    SignInEditor signIn;

    @Inject
    Provider provider;

    @Inject
    ProviderSignIns signIns;

    /** Whether one can sign in by it. */
    public boolean isThere() {
        return provider.exists();
    }

    public String getName() {
        return provider.name();
    }

    /** Where somebody wanted to go, as a parameter of the way there. */
    public String getTo() {
        return "&" + Guard.TO + "=" + Routes.encode(signIn.getTo());
    }

    /** Goes there, comes back from there, or goes there to sign out, as the address says. */
    public void arrive() {
        HttpServletRequest request = DeskView.request();
        try {
            if (request.getParameter("go") != null) {
                go(request);
            } else if (request.getParameter("out") != null) {
                desk.lead(provider.wayOut()
                        .map(Object::toString)
                        .orElseThrow(() -> Refused.because("desk.refused.provider.out")));
            } else if (request.getParameter("state") != null) {
                come(request);
            }
        } catch (Refused e) {
            desk.refuse(e);
        }
    }

    private void go(HttpServletRequest request) {
        signIn.remember(request);
        Errand errand = Errand.begin(desk.now());
        String way = provider.way(errand).toString();
        request.getSession().setAttribute(ERRAND, errand);
        desk.lead(way);
    }

    private void come(HttpServletRequest request) {
        Object errand = request.getSession().getAttribute(ERRAND);
        request.getSession().removeAttribute(ERRAND);
        if (!(errand instanceof Errand begun)) {
            throw Refused.because("desk.refused.provider.errand");
        }
        Opened opened = signIns.open(
                provider.identity(begun, request.getQueryString()),
                signIn.sender(request),
                SignInEditor.browser(request));
        signIn.begin(opened);
    }
}
