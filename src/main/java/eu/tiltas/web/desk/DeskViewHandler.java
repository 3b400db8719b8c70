package eu.tiltas.web.desk;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/**
 * Gives views of the desk the addresses under which they are asked for, and puts text that was kept into their fields
 * before they are shown.
 */
public class DeskViewHandler extends ViewHandlerWrapper {

    private static final String SUFFIX = ".xhtml";

    public DeskViewHandler(ViewHandler wrapped) {
        super(wrapped);
    }

    /** Without suffix; to itself a view posts with the query it was asked with, so that it can be shown again. */
    @Override
    public String getActionURL(FacesContext context, String viewId) {
        if (!viewId.startsWith(Guard.ROOT) || !viewId.endsWith(SUFFIX)) {
            return super.getActionURL(context, viewId);
        }
        String name = viewId.substring(Guard.ROOT.length(), viewId.length() - SUFFIX.length());
        String query = ((HttpServletRequest) context.getExternalContext().getRequest()).getQueryString();
        boolean itself = context.getViewRoot() != null
                && viewId.equals(context.getViewRoot().getViewId());
        return Guard.ROOT + (name.equals(Guard.HOME) ? "" : name) + (itself && query != null ? "?" + query : "");
    }

    @Override
    public void renderView(FacesContext context, UIViewRoot view) throws IOException {
        if (view.getViewId().startsWith(Guard.ROOT)) {
            KeptForm.waiting(context).ifPresent(kept -> KeptFields.restore(context, kept));
        }
        super.renderView(context, view);
    }
}
