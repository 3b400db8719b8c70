package eu.tiltas.web.desk;

import eu.tiltas.page.TextDifference;
import eu.tiltas.page.UnsavedText;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Unsaved text that is offered, and how it differs from what is saved. */
@Named("deskDifference")
@RequestScoped
public class DeskDifferenceView {

    @Inject
    DeskTextView text;

    @Inject
    DeskView desk;

    /** Whether there is unsaved text that the form does not hold. */
    public boolean isOffered() {
        return text.offered().isPresent();
    }

    public String getKept() {
        return text.offered().map(UnsavedText::kept).map(desk::time).orElse("");
    }

    /** Whether somebody saved since the unsaved text was begun. */
    public boolean isOvertaken() {
        return text.offered().filter(own -> own.basedOn() < text.getNumber()).isPresent();
    }

    public String getTakeUrl() {
        return text.getUrl() + "&" + DeskTextView.UNSAVED + "=1";
    }

    /** Between the newest revision and the unsaved text. */
    public List<TextDifference.Field> getOfUnsaved() {
        return text.offered()
                .map(own -> TextDifference.between(text.getWritten(), own.text()))
                .orElse(List.of());
    }
}
