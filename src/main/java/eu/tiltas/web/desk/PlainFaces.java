package eu.tiltas.web.desk;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.FacesContextFactory;
import jakarta.faces.lifecycle.Lifecycle;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Keeps PrimeFaces out of public pages: they have none of its components, are to be the same bytes for everybody (it
 * would give each script a nonce), and are rendered faster without.
 */
public class PlainFaces extends FacesContextFactory {

    public PlainFaces(FacesContextFactory wrapped) {
        super(wrapped);
    }

    /** Whether a public page is asked for. */
    static boolean isPublic(Object request) {
        return request instanceof HttpServletRequest asked
                && asked.getServletPath() != null
                && asked.getServletPath().startsWith("/views/");
    }

    @Override
    public FacesContext getFacesContext(Object context, Object request, Object response, Lifecycle lifecycle) {
        FacesContextFactory chosen = getWrapped();
        boolean plain = isPublic(request);
        while (plain && chosen.getClass().getName().startsWith("org.primefaces.") && chosen.getWrapped() != null) {
            chosen = chosen.getWrapped();
        }
        return chosen.getFacesContext(context, request, response, lifecycle);
    }
}
