package eu.tiltas.web.desk;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import eu.tiltas.config.Clock;
import eu.tiltas.language.Language;
import eu.tiltas.security.Place;
import eu.tiltas.security.Places;
import eu.tiltas.security.Reason;
import eu.tiltas.security.Refused;
import eu.tiltas.security.Seal;
import eu.tiltas.security.SignIn;
import eu.tiltas.security.SignedIn;
import eu.tiltas.security.Standing;
import eu.tiltas.web.SiteView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.primefaces.context.PrimeFacesContext;

/**
 * What every page of the desk has around its own content: {@code #{desk.token}} for its forms, what was refused and what
 * was done, and where one can go. Words come from {@code #{msg}}, in the language of the account.
 */
@Named("desk")
@RequestScoped
public class DeskView {

    static final String STATUS = DeskView.class.getName() + ".status";
    private static final String HANDED = DeskView.class.getName() + ".handed";
    private static final String NOTES = DeskView.class.getName() + ".notes";

    /**
     * Why something was not done.
     *
     * @param field id of the field it is about, if the page has it; empty otherwise
     */
    public record Trouble(String field, String text) {}

    /** A place in the navigation. */
    public record Item(String path, String title, boolean current) {}

    /** What waits to be told after a redirection. */
    private record Notes(ArrayList<String> keys) implements Serializable {}

    @Inject
    SiteView site;

    @Inject
    SignedIn signedIn;

    @Inject
    Seal seal;

    @Inject
    Clock clock;

    @Inject
    @Any
    Instance<Places> places;

    private final List<Reason> refused = new ArrayList<>();
    private final List<String> handed = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private Typed typed;

    /** That of this request. */
    static DeskView of(FacesContext context) {
        return context.getApplication().evaluateExpressionGet(context, "#{desk}", DeskView.class);
    }

    /** Shows why it was not done, all reasons; the form stays as it is. */
    public void refuse(Refused why) {
        refused.addAll(why.reasons());
    }

    /** Shows on this page that something was done. */
    public void tell(String key) {
        told.add(key);
    }

    /** Goes to another page of the desk, or to this one anew, and shows there what was done. */
    public void lead(String path, String... keys) {
        if (keys.length > 0) {
            request().getSession().setAttribute(NOTES, new Notes(new ArrayList<>(List.of(keys))));
        }
        FacesContext context = FacesContext.getCurrentInstance();
        try {
            context.getExternalContext().redirect(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        context.responseComplete();
    }

    public Language language() {
        return site.language();
    }

    /** Reasons in the language of the desk. */
    List<String> words(List<Reason> reasons) {
        return reasons.stream().map(reason -> reason.in(language())).toList();
    }

    /** Text in the language of the desk. */
    public String word(String key, Object... arguments) {
        return site.words().get(key, arguments);
    }

    /** A date with its time, as the language writes them, in the portal's zone. */
    public String moment(Instant at) {
        DateFormat format = DateFormat.getDateTimeInstance(
                DateFormat.MEDIUM, DateFormat.SHORT, language().locale());
        format.setTimeZone(TimeZone.getTimeZone(Clock.ZONE.getId()));
        return at == null ? "" : format.format(Date.from(at));
    }

    /** The time of a day, as the language writes it, in the portal's zone; of another day with its date. */
    public String time(Instant at) {
        if (!at.atZone(Clock.ZONE).toLocalDate().equals(clock.today())) {
            return moment(at);
        }
        DateFormat format =
                DateFormat.getTimeInstance(DateFormat.SHORT, language().locale());
        format.setTimeZone(TimeZone.getTimeZone(Clock.ZONE.getId()));
        return format.format(Date.from(at));
    }

    /** The mark that every form sends along in the field {@code desk-token}. */
    public String getToken() {
        return FormToken.of(seal, signedIn.who(), request());
    }

    /** What PrimeFaces wants back from the page whose scripts it allowed; its own script is not on every page. */
    public String getNonce() {
        return PrimeFacesContext.getCspState(FacesContext.getCurrentInstance()).getNonce();
    }

    public boolean isSignedIn() {
        return signedIn.who()
                .filter(who -> who.standing() == Standing.SIGNED_IN)
                .isPresent();
    }

    /** Whether the one who asks has come at least half of the way in. */
    public boolean isKnown() {
        return signedIn.who().isPresent();
    }

    public String getName() {
        return signedIn.who()
                .map(SignIn::account)
                .map(account -> account.name())
                .orElse("");
    }

    public List<Item> getPlaces() {
        if (!isSignedIn()) {
            return List.of();
        }
        String here = Guard.address(request());
        return places.stream()
                .flatMap(some -> some.of(signedIn.actor()).stream())
                .sorted(Comparator.comparingInt(Place::order))
                .map(place -> new Item(place.path(), word("desk.place." + place.key()), here.startsWith(place.path())))
                .toList();
    }

    /** What was refused, with the fields it is about. */
    public List<Trouble> getTroubles() {
        return refused.stream()
                .map(reason -> new Trouble(field(reason), reason.in(language())))
                .toList();
    }

    private static String field(Reason reason) {
        String field = reason.field();
        UIComponent found = field.isEmpty()
                ? null
                : FacesContext.getCurrentInstance().getViewRoot().findComponent(":" + field);
        return found == null ? "" : field;
    }

    /** Why that field was refused; empty if it was not. */
    public String trouble(String field) {
        return refused.stream()
                .filter(reason -> reason.field().equals(field))
                .map(reason -> reason.in(language()))
                .findFirst()
                .orElse("");
    }

    public List<String> getNotes() {
        var session = request().getSession(false);
        if (session != null && session.getAttribute(NOTES) instanceof Notes notes) {
            told.addAll(notes.keys());
            session.removeAttribute(NOTES);
        }
        return told.stream().distinct().map(this::word).toList();
    }

    /** Hands over what is told once: it is shown on the page that follows, and nowhere after. */
    public void hand(List<String> secrets) {
        request().getSession().setAttribute(HANDED, new ArrayList<>(secrets));
    }

    /** What was handed over; nothing the second time. */
    public List<String> getHanded() {
        var session = request().getSession(false);
        if (handed.isEmpty() && session != null && session.getAttribute(HANDED) instanceof List<?> secrets) {
            secrets.forEach(secret -> handed.add(secret.toString()));
            session.removeAttribute(HANDED);
        }
        return handed;
    }

    /** Text that waits for its writer to sign in; empty if there is none. */
    public String getKept() {
        Object kept = request().getAttribute(KeptForm.FIELD);
        return kept != null
                ? kept.toString()
                : Optional.ofNullable(request().getParameter(KeptForm.FIELD)).orElse("");
    }

    /** Where somebody wanted to go who had to sign in first. */
    public String getTarget() {
        return SignInEditor.target(request());
    }

    /** What stands in the forms of a page that is shown again; nothing where the page is asked for. */
    Typed typed() {
        if (typed == null) {
            typed = Typed.now();
        }
        return typed;
    }

    /** What was typed into an input whose form is shown again; empty where it is not. */
    public String typed(String input) {
        return typed().text(input);
    }

    /** Status of an error page. */
    public int getStatus() {
        return request().getAttribute(STATUS) instanceof Integer status ? status : 404;
    }

    Instant now() {
        return clock.instant();
    }

    static HttpServletRequest request() {
        return (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }
}
