package eu.tiltas.web.desk;

import eu.tiltas.feedback.Feedback;
import eu.tiltas.feedback.Kind;
import eu.tiltas.feedback.Remark;
import eu.tiltas.feedback.RemarkQuery;
import eu.tiltas.feedback.Subjects;
import eu.tiltas.language.Language;
import eu.tiltas.security.Refused;
import eu.tiltas.security.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What readers wrote, narrowed by what stands in the address. */
@Named("deskFeedback")
@RequestScoped
public class DeskFeedbackView {

    private static final int SIZE = 50;
    private static final int MAX_PAGE = 10_000;
    private static final List<String> FILTERS = List.of("kind", "lang", "subject", "since");

    /**
     * A remark as it is read.
     *
     * @param url of what it is about; empty if that is no longer there
     */
    public record Line(
            String moment,
            String stamp,
            String kind,
            String subject,
            String url,
            String language,
            String searched,
            String text) {}

    @Inject
    DeskView desk;

    @Inject
    SignedIn signedIn;

    @Inject
    Feedback feedback;

    @Inject
    Subjects subjects;

    @Inject
    PageChoices choices;

    private RemarkQuery query;
    private List<Line> lines;
    private long count;

    /** Reads what the list is to show. */
    public void load() {
        query = new RemarkQuery(
                Sent.typed("subject"),
                Sent.language("lang"),
                Kind.of(Sent.text("kind")),
                Sent.day("since"),
                Sent.page(MAX_PAGE),
                SIZE);
        try {
            lines = feedback.list(signedIn.actor(), query).stream()
                    .map(this::line)
                    .toList();
            count = feedback.total(signedIn.actor(), query);
        } catch (Refused e) {
            lines = List.of();
            desk.refuse(e);
        }
    }

    /** What a field of the filter holds. */
    public String asked(String name) {
        return Sent.typed(name).orElse("");
    }

    /** Whether what was typed as a day is none, so that it narrows nothing. */
    public boolean isWrong() {
        return Sent.isNoDay("since");
    }

    public long getCount() {
        return count;
    }

    public List<Line> getLines() {
        return lines;
    }

    private Line line(Remark remark) {
        var found = subjects.find(remark.subject(), remark.language());
        return new Line(
                desk.moment(remark.received()),
                remark.received().toString(),
                desk.word("desk.feedback.kind." + remark.kind().word()),
                found.map(target -> target.title()).orElse(remark.subject()),
                found.map(target -> target.url()).orElse(""),
                remark.language().code(),
                remark.searched(),
                remark.text());
    }

    public List<Choice> getKinds() {
        return choices.of(
                Kind.values(),
                Kind::word,
                "desk.feedback.kind.",
                query.kind().map(Kind::word).orElse(""));
    }

    public List<Choice> getLanguages() {
        return choices.languages(query.language().map(Language::code).orElse(""));
    }

    public String getNewer() {
        return query.page() > 1 ? url(query.page() - 1) : "";
    }

    public String getOlder() {
        return (long) query.page() * SIZE < count ? url(query.page() + 1) : "";
    }

    private static String url(int page) {
        return Sent.page(Guard.ROOT + "feedback", page, FILTERS);
    }
}
