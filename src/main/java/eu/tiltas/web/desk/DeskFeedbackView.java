package eu.tiltas.web.desk;

import eu.tiltas.feedback.Feedback;
import eu.tiltas.feedback.Kind;
import eu.tiltas.feedback.Remark;
import eu.tiltas.feedback.RemarkQuery;
import eu.tiltas.feedback.Subjects;
import eu.tiltas.language.Language;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What readers wrote, narrowed by what stands in the address. */
@Named("deskFeedback")
@RequestScoped
public class DeskFeedbackView {

    private static final int SIZE = 50;
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
    Feedback feedback;

    @Inject
    Subjects subjects;

    private RemarkQuery query;

    private RemarkQuery query() {
        if (query == null) {
            query = new RemarkQuery(
                    asked("subject"),
                    asked("lang").flatMap(Language::of),
                    asked("kind").flatMap(Kind::of),
                    since(),
                    page(),
                    SIZE);
        }
        return query;
    }

    private static Optional<String> asked(String name) {
        return Optional.ofNullable(DeskView.request().getParameter(name))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    private static Optional<LocalDate> since() {
        try {
            return asked("since").map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static int page() {
        return asked("page")
                .filter(page -> page.matches("[1-9][0-9]{0,3}"))
                .map(Integer::parseInt)
                .orElse(1);
    }

    /** What a field of the filter holds. */
    public String asked(String name, String otherwise) {
        return asked(name).orElse(otherwise);
    }

    /** Whether what was typed as a day is none, so that it narrows nothing. */
    public boolean isWrong() {
        return asked("since").isPresent() && since().isEmpty();
    }

    public long getCount() {
        return feedback.total(query());
    }

    public List<Line> getLines() {
        return feedback.list(query()).stream().map(this::line).toList();
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
        return Arrays.stream(Kind.values())
                .map(kind -> new Choice(
                        kind.word(),
                        desk.word("desk.feedback.kind." + kind.word()),
                        query().kind().filter(kind::equals).isPresent()))
                .toList();
    }

    public List<Choice> getLanguages() {
        return Arrays.stream(Language.values())
                .map(one -> new Choice(
                        one.code(),
                        desk.word("language.name." + one.code()),
                        query().language().filter(one::equals).isPresent()))
                .toList();
    }

    public String getNewer() {
        return query().page() > 1 ? url(query().page() - 1) : "";
    }

    public String getOlder() {
        return (long) query().page() * SIZE < getCount() ? url(query().page() + 1) : "";
    }

    private static String url(int page) {
        StringBuilder url = new StringBuilder(Guard.ROOT + "feedback?page=" + page);
        for (String name : FILTERS) {
            asked(name).ifPresent(value -> url.append('&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        }
        return url.toString();
    }
}
