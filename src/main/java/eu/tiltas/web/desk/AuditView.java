package eu.tiltas.web.desk;

import eu.tiltas.audit.Act;
import eu.tiltas.audit.ActQuery;
import eu.tiltas.audit.Acts;
import eu.tiltas.config.Clock;
import eu.tiltas.language.Language;
import eu.tiltas.language.Messages;
import eu.tiltas.security.Account;
import eu.tiltas.security.Accounts;
import eu.tiltas.security.Role;
import eu.tiltas.security.SignedIn;
import eu.tiltas.security.Trail;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The log of acts, narrowed by what stands in the address. */
@Named("audit")
@RequestScoped
public class AuditView {

    private static final List<String> FILTERS = List.of("who", "what", "subject", "from", "until");

    /** An act as it is read. */
    public record Line(
            String moment,
            String stamp,
            String name,
            String what,
            String subject,
            String language,
            String revisions,
            String details) {}

    /** Something to narrow by. */
    public record Option(String value, String label) {}

    @Inject
    DeskView desk;

    @Inject
    Trail trail;

    @Inject
    Accounts accounts;

    @Inject
    SignedIn signedIn;

    private Acts found;

    private Acts found() {
        if (found == null) {
            ActQuery query = new ActQuery(
                    Sent.typed("who"),
                    Sent.typed("what"),
                    Sent.typed("subject"),
                    Sent.day("from").map(AuditView::midnight),
                    Sent.day("until").map(last -> midnight(last.plusDays(1))),
                    getPage());
            found = trail.find(signedIn.actor(), query);
        }
        return found;
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(Clock.ZONE).toInstant();
    }

    /** Whether something typed as a day is none, so that it narrows nothing. */
    public boolean isWrong(String name) {
        return Sent.isNoDay(name);
    }

    /** What a field of the filter holds. */
    public String asked(String name, String otherwise) {
        return Sent.typed(name).orElse(otherwise);
    }

    /** Whether all acts can be read, or one's own alone. */
    public boolean isWhole() {
        return signedIn.actor().may(Role.ADMINISTRATOR);
    }

    public List<Line> getLines() {
        return found().acts().stream().map(this::line).toList();
    }

    private Line line(Act act) {
        String from = act.from().isPresent() ? String.valueOf(act.from().getAsInt()) : "";
        String to = act.to().isPresent() ? String.valueOf(act.to().getAsInt()) : "";
        return new Line(
                desk.moment(act.at()),
                act.at().toString(),
                act.who().equals(Act.PORTAL) ? desk.word("desk.audit.portal") : act.name(),
                named(act.what()),
                act.subject(),
                act.language().map(Language::code).orElse(""),
                from.isEmpty() || to.isEmpty() ? from + to : from + " → " + to,
                act.details());
    }

    /** An act in words; its key where there are none yet. */
    private String named(String what) {
        return Messages.ofPortal().in(desk.language()).find("desk.act." + what).orElse(what);
    }

    public List<Option> getKinds() {
        return trail.kinds().stream().map(kind -> new Option(kind, named(kind))).toList();
    }

    public List<Option> getPeople() {
        return accounts.all(signedIn.actor()).stream()
                .map((Account account) -> new Option(account.id(), account.name()))
                .toList();
    }

    public int getPage() {
        return Sent.page(Sent.MOST_PAGES);
    }

    public String getOlder() {
        return found().more() ? url(getPage() + 1) : "";
    }

    public String getNewer() {
        return getPage() > 1 ? url(getPage() - 1) : "";
    }

    private static String url(int page) {
        return Sent.page(Guard.ROOT + "audit", page, FILTERS);
    }
}
