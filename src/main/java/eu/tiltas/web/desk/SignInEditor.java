package eu.tiltas.web.desk;

import eu.tiltas.config.Settings;
import eu.tiltas.language.Language;
import eu.tiltas.link.Routes;
import eu.tiltas.security.KnownBrowsers;
import eu.tiltas.security.Opened;
import eu.tiltas.security.Refused;
import eu.tiltas.security.Seal;
import eu.tiltas.security.Sessions;
import eu.tiltas.security.SignIns;
import eu.tiltas.security.SignedIn;
import eu.tiltas.security.Standing;
import eu.tiltas.web.Sender;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Signing in and out. */
@Named("signIn")
@RequestScoped
public class SignInEditor {

    private static final String TARGET = SignInEditor.class.getName() + ".target";

    /** A language that can be chosen at the door. */
    public record Choice(String code, String ownName, String url, boolean current) {}

    @Inject
    DeskView desk;

    @Inject
    SignIns signIns;

    @Inject
    Sessions sessions;

    @Inject
    SignedIn signedIn;

    @Inject
    KnownBrowsers browsers;

    @Inject
    Settings settings;

    @Inject
    Seal seal;

    private String login = "";
    private String password = "";
    private String code = "";

    /** By name and password. */
    public void open() {
        HttpServletRequest request = DeskView.request();
        try {
            Opened opened =
                    signIns.open(login, password, sender(request), browser(request), BrowserCookie.read(request));
            keep(request);
            begin(opened);
        } catch (Refused e) {
            desk.refuse(e);
        }
    }

    /** By a provider: what was written waits, and a link leads on, because a form of the desk leads nowhere else. */
    public void goElsewhere() {
        keep(DeskView.request());
        desk.lead(Guard.ROOT + "provider");
    }

    /** Where somebody wanted to go, unless that is known already. */
    void remember(HttpServletRequest request) {
        String to = request.getParameter(Guard.TO);
        if (isPlace(to)) {
            request.getSession().setAttribute(TARGET, to);
        }
    }

    /** What was written, and where somebody wanted to go, waits in the new session. */
    private void keep(HttpServletRequest request) {
        Optional<KeptForm> kept = KeptForm.open(seal, desk.now(), request.getParameter(KeptForm.FIELD));
        kept.ifPresent(form -> form.await(request.getSession()));
        String to = kept.map(KeptForm::address).orElse(request.getParameter(Guard.TO));
        request.getSession().setAttribute(TARGET, isPlace(to) ? to : Guard.ROOT);
    }

    /** Whether an address is one of the desk: what stands in a link must not lead anywhere else. */
    static boolean isPlace(String address) {
        return address != null && address.matches("/editor/[A-Za-z0-9?&=%._~+-]*");
    }

    /** Goes on with a new session: to the next step, or to where somebody wanted to go. What another has written is dropped. */
    void begin(Opened opened) {
        HttpServletRequest request = DeskView.request();
        String account =
                sessions.at(opened.token()).map(who -> who.account().id()).orElse("");
        String[] told = {};
        if (KeptForm.dropOfOthers(request.getSession(), account)) {
            request.getSession().setAttribute(TARGET, Guard.ROOT);
            told = new String[] {"desk.lists.kept.other"};
        }
        request.getSession();
        request.changeSessionId();
        request.getSession().removeAttribute(Guard.LANGUAGE);
        DeskCookie.give(response(), opened.token(), settings);
        if (opened.standing() == Standing.SIGNED_IN) {
            sessions.at(opened.token())
                    .ifPresent(who -> BrowserCookie.give(response(), browsers.word(who.account()), settings));
        }
        desk.lead(
                switch (opened.standing()) {
                    case CODE_NEEDED -> Guard.ROOT + "code";
                    case FACTOR_NEEDED -> Guard.ROOT + "second-factor";
                    case SIGNED_IN -> target(request);
                },
                told);
    }

    /** Where somebody wanted to go who had to sign in first. */
    static String target(HttpServletRequest request) {
        return request.getSession().getAttribute(TARGET) instanceof String target ? target : Guard.ROOT;
    }

    /** By the second factor. */
    public void confirm() {
        try {
            begin(signIns.confirm(signedIn.who().orElseThrow(), code, sender(DeskView.request())));
        } catch (Refused e) {
            desk.refuse(e);
        }
    }

    /** Signs out, and forgets what waited. */
    public void leave() {
        signedIn.who().ifPresent(sessions::signOut);
        DeskCookie.take(response(), settings);
        Language language = desk.language();
        DeskView.request().getSession().invalidate();
        DeskView.request().getSession().setAttribute(Guard.LANGUAGE, language);
        desk.lead(Guard.ROOT + Guard.SIGN_IN, "desk.signed-out");
    }

    /** What stands in the address while the door is shown. */
    public String getTo() {
        String to = DeskView.request().getParameter(Guard.TO);
        return isPlace(to) ? to : "";
    }

    /** The door in other languages; none where text waits, which would be lost. */
    public List<Choice> getLanguages() {
        if (!desk.getKept().isEmpty()) {
            return List.of();
        }
        String to = getTo().isEmpty() ? "" : "&" + Guard.TO + "=" + Routes.encode(getTo());
        return Arrays.stream(Language.values())
                .map(language -> new Choice(
                        language.code(),
                        language.ownName(),
                        Guard.ROOT + Guard.SIGN_IN + "?" + Guard.LANGUAGE + "=" + language.code() + to,
                        language == desk.language()))
                .toList();
    }

    /** Remembers a language that was chosen at the door. */
    public void choose() {
        String chosen = DeskView.request().getParameter(Guard.LANGUAGE);
        Language.of(chosen)
                .ifPresent(language -> DeskView.request().getSession().setAttribute(Guard.LANGUAGE, language));
    }

    static String browser(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
    }

    private static HttpServletResponse response() {
        return (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login == null ? "" : login;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password == null ? "" : password;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code == null ? "" : code;
    }

    String sender(HttpServletRequest request) {
        return Sender.of(request.getRemoteAddr(), request.getHeader("X-Forwarded-For"), settings.proxies());
    }
}
