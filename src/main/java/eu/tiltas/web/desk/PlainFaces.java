package eu.tiltas.web.desk;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.FacesContextFactory;
import jakarta.faces.lifecycle.Lifecycle;
import jakarta.servlet.http.HttpServletRequest;
import org.primefaces.context.PrimeFacesContext;

/**
 * Keeps PrimeFaces out of public pages: they have none of its components, are to be the same bytes for everybody (it
 * would give each script a nonce), and are rendered faster without.
 */
public class PlainFaces extends FacesContextFactory {

    public PlainFaces(FacesContextFactory wrapped) {
        super(wrapped);
    }

    @Override
    public FacesContext getFacesContext(Object context, Object request, Object response, Lifecycle lifecycle) {
        FacesContextFactory chosen = getWrapped();
        boolean isPublic = request instanceof HttpServletRequest asked
                && asked.getServletPath() != null
                && asked.getServletPath().startsWith("/views/");
        while (isPublic && chosen.getClass().getName().startsWith("org.primefaces.") && chosen.getWrapped() != null) {
            chosen = chosen.getWrapped();
        }
        FacesContext faces = chosen.getFacesContext(context, request, response, lifecycle);
        if (isPublic) {
            // Its listener would make a nonce all the same, and keep it in a session.
            PrimeFacesContext.getCspState(faces).setInitialized(true);
        }
        return faces;
    }
}
