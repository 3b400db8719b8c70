package eu.tiltas.web.desk;

import eu.tiltas.language.Language;
import eu.tiltas.link.Routes;
import eu.tiltas.page.Coverage;
import eu.tiltas.page.Handover;
import eu.tiltas.page.WordDifference;
import eu.tiltas.security.Actor;
import eu.tiltas.security.Refused;
import eu.tiltas.security.SignedIn;
import eu.tiltas.xliff.BilingualFile;
import eu.tiltas.xliff.Received;
import eu.tiltas.xliff.XliffReader;
import eu.tiltas.xliff.XliffWriter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Texts that go out as XLIFF and come back: choosing, downloading, sending, looking at what would change, taking. */
@Named("deskExchange")
@RequestScoped
public class DeskExchangeView {

    private static final String WAITING = DeskExchangeView.class.getName() + ".waiting";

    /** A page to choose. */
    public record Line(String key, String title, String source, String state, int changed, boolean chosen) {}

    /** A block that comes back different. */
    public record Block(String source, List<WordDifference.Piece> pieces) {}

    /** A text that comes back. */
    public record Text(String key, String title, String url, boolean moved, int left, List<Block> blocks) {}

    @Inject
    DeskView desk;

    @Inject
    SignedIn signedIn;

    @Inject
    Coverage coverage;

    @Inject
    Handover handover;

    @Inject
    ExchangeCandidates candidates;

    @Inject
    PageChoices choices;

    private Language language;
    private List<Line> lines = List.of();
    private List<Text> looked = List.of();
    private Language lookedLanguage;

    private static String url(Language language) {
        return "/editor/exchange?lang=" + language.code();
    }

    /** Does what was sent, and reads what can be chosen. */
    public void load() {
        Actor actor = signedIn.actor();
        language = choices.translated(actor);
        try {
            SentFile.demandRead(Sent.request());
            act(actor);
        } catch (Refused e) {
            desk.refuse(e);
        }
        if (!FacesContext.getCurrentInstance().getResponseComplete()) {
            lines = lines(actor);
        }
    }

    private void act(Actor actor) {
        switch (Sent.act()) {
            case "" -> {
                // Nothing is to be done.
            }
            case "give" -> give(actor);
            case "look" -> look(actor);
            case "take" -> take(actor);
            default -> throw Refused.because("desk.refused.act");
        }
    }

    private List<Line> lines(Actor actor) {
        String only = Sent.text("key");
        return coverage.lines(actor, language).stream()
                .filter(line -> only.isEmpty() || line.key().equals(only))
                .map(line -> new Line(
                        line.key(),
                        line.title(),
                        line.source().code(),
                        line.state().code(),
                        line.changed(),
                        !only.isEmpty()
                                || line.state() == Coverage.State.MISSING
                                || line.state() == Coverage.State.OUTDATED))
                .toList();
    }

    private void give(Actor actor) {
        String[] keys = Sent.request().getParameterValues("page");
        List<BilingualFile> files = handover.give(actor, keys == null ? List.of() : List.of(keys), language);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XliffWriter.write(files.stream().map(candidates::with).toList(), out);
        String name = files.size() == 1 ? files.get(0).key() : "tiltas";
        send(out.toByteArray(), name + "." + files.get(0).source().code() + "-" + language.code() + ".xlf");
    }

    private static void send(byte[] bytes, String name) {
        FacesContext context = FacesContext.getCurrentInstance();
        HttpServletResponse response =
                (HttpServletResponse) context.getExternalContext().getResponse();
        response.setContentType("application/xliff+xml");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setContentLength(bytes.length);
        try {
            response.getOutputStream().write(bytes);
            response.flushBuffer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        context.responseComplete();
    }

    private void look(Actor actor) {
        byte[] bytes = sent();
        Received received = XliffReader.read(bytes);
        looked = handover.look(actor, received).stream().map(this::text).toList();
        lookedLanguage = Language.of(received.target()).orElseThrow();
        Sent.request().getSession().setAttribute(WAITING, bytes);
    }

    private static byte[] sent() {
        return SentFile.read(Sent.request(), "file")
                .map(SentFile::content)
                .orElseThrow(() -> Refused.because("desk.xliff.refused.none"));
    }

    private void take(Actor actor) {
        var session = Sent.request().getSession();
        if (!(session.getAttribute(WAITING) instanceof byte[] bytes)) {
            throw Refused.because("desk.xliff.refused.gone");
        }
        handover.take(actor, XliffReader.read(bytes));
        session.removeAttribute(WAITING);
        desk.lead(url(language), "desk.xliff.taken");
    }

    private Text text(Handover.Returned text) {
        return new Text(
                text.key(),
                text.title(),
                DeskTextView.url(text.key(), text.text().language()),
                text.moved(),
                text.left(),
                text.changes().stream()
                        .map(change ->
                                new Block(change.source(), WordDifference.between(change.before(), change.after())))
                        .toList());
    }

    public String getLanguage() {
        return language.code();
    }

    public String getLanguageName() {
        return choices.language(language);
    }

    public List<Choice> getLanguages() {
        return choices.languages(language, DeskExchangeView::url);
    }

    public String getAction() {
        String key = Sent.text("key");
        return url(language) + (key.isEmpty() ? "" : "&key=" + Routes.encode(key));
    }

    public List<Line> getLines() {
        return lines;
    }

    public boolean isLooking() {
        return lookedLanguage != null;
    }

    public List<Text> getTexts() {
        return looked;
    }

    public String getTextLanguage() {
        return lookedLanguage == null ? "" : lookedLanguage.code();
    }

    public int getMegabytes() {
        return XliffReader.MAX_BYTES >> 20;
    }
}
