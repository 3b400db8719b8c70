package eu.tiltas.web.desk;

import eu.tiltas.page.Proofreading;
import eu.tiltas.page.check.Finding;
import eu.tiltas.security.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What is found in the text that the form holds, saved or not: what stops publishing, and advice. */
@Named("deskFindings")
@RequestScoped
public class DeskFindingsView {

    /** A line of the list, with where it leads. */
    public record Line(String url, int line, String words, String told) {}

    @Inject
    DeskTextView text;

    @Inject
    DeskView desk;

    @Inject
    SignedIn signedIn;

    @Inject
    Proofreading proofreading;

    private List<Finding> found;

    private List<Finding> found() {
        if (found == null) {
            found = proofreading.read(signedIn.actor(), text.getKey(), text.getWritten());
        }
        return found;
    }

    public List<Line> getErrors() {
        return found().stream().filter(Finding::stops).map(this::line).toList();
    }

    public List<Line> getAdvice() {
        return found().stream()
                .filter(finding -> !finding.stops())
                .map(this::line)
                .toList();
    }

    private Line line(Finding finding) {
        String url = finding.field().equals(Finding.SOURCES) ? DeskPageView.url(text.getKey()) : "#" + finding.field();
        return new Line(url, finding.line(), finding.words(), finding.told().in(desk.language()));
    }
}
