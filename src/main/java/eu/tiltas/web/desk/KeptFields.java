package eu.tiltas.web.desk;

import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UISelectBoolean;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import java.util.List;

/**
 * Puts text that was kept into the fields of a view as what was submitted: it is shown, and nothing takes it for saved.
 * A field that the view no longer has loses its text to nobody but is left out.
 */
final class KeptFields {

    private KeptFields() {}

    static void restore(FacesContext context, KeptForm kept) {
        boolean[] found = new boolean[1];
        context.getViewRoot().visitTree(VisitContext.createVisitContext(context), (visit, component) -> {
            if (component instanceof EditableValueHolder field) {
                found[0] |= restore(field, kept.fields().get(component.getClientId(context)), isOfThatForm(component));
            }
            return VisitResult.ACCEPT;
        });
        if (found[0]) {
            DeskView.of(context).tell("desk.kept.back");
        }
    }

    /** A box without a tick is not sent: in a form that was sent, absence says so. */
    private static boolean isOfThatForm(UIComponent component) {
        return component instanceof UISelectBoolean || component instanceof UISelectMany;
    }

    private static boolean restore(EditableValueHolder field, List<String> values, boolean ticked) {
        if (field instanceof UISelectBoolean) {
            field.setSubmittedValue(values == null ? "false" : "true");
        } else if (ticked) {
            field.setSubmittedValue(values == null ? new String[0] : values.toArray(String[]::new));
        } else if (values != null && !values.isEmpty()) {
            field.setSubmittedValue(values.get(0));
        }
        return values != null;
    }
}
