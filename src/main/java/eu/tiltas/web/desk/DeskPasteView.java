package eu.tiltas.web.desk;

import eu.tiltas.intake.Hint;
import eu.tiltas.intake.Intake;
import eu.tiltas.intake.Taken;
import eu.tiltas.markup.FootnoteLabels;
import eu.tiltas.security.Reason;
import eu.tiltas.security.Refused;
import eu.tiltas.security.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Answers the script of the desk: what somebody pastes, as Markdown, with what did not come along. Keeps nothing. */
@Named("deskPaste")
@RequestScoped
public class DeskPasteView {

    private static final int REFUSED = 422;

    @Inject
    DeskView desk;

    @Inject
    SignedIn signedIn;

    @Inject
    Intake intake;

    /** Answers with JSON; who only looks is led to where pasting has its place. */
    public void load() {
        try {
            signedIn.actor();
            SentFile.demandRead(Sent.request());
            if (Sent.act().isEmpty()) {
                desk.lead("/editor/import");
                return;
            }
            Taken taken =
                    intake.clipboard(Sent.text("html"), Sent.language("lang").orElse(desk.language()));
            answer(
                    200,
                    Json.createObjectBuilder()
                            .add("markdown", FootnoteLabels.beside(taken.body().stripTrailing(), notes()))
                            .add("told", told(taken))
                            .build());
        } catch (Refused e) {
            answer(
                    REFUSED,
                    Json.createObjectBuilder().add("told", words(e.reasons())).build());
        }
    }

    /** What the footnotes of the text are called into which it is pasted. */
    private static Set<String> notes() {
        return Sent.text("notes").lines().collect(Collectors.toSet());
    }

    private JsonArrayBuilder told(Taken taken) {
        JsonArrayBuilder told = words(taken.lost());
        desk.words(taken.hints().stream().map(Hint::reason).toList()).stream()
                .distinct()
                .limit(5)
                .forEach(told::add);
        return told;
    }

    private JsonArrayBuilder words(List<Reason> reasons) {
        JsonArrayBuilder words = Json.createArrayBuilder();
        desk.words(reasons).forEach(words::add);
        return words;
    }

    private static void answer(int status, JsonObject json) {
        FacesContext context = FacesContext.getCurrentInstance();
        ExternalContext answer = context.getExternalContext();
        answer.setResponseStatus(status);
        answer.setResponseContentType("application/json");
        answer.setResponseCharacterEncoding("UTF-8");
        try {
            answer.getResponseOutputWriter().write(json.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        context.responseComplete();
    }
}
