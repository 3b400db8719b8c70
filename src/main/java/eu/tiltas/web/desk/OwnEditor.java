package eu.tiltas.web.desk;

import eu.tiltas.language.Language;
import eu.tiltas.security.Account;
import eu.tiltas.security.Accounts;
import eu.tiltas.security.Refused;
import eu.tiltas.security.SecondFactors;
import eu.tiltas.security.Session;
import eu.tiltas.security.Sessions;
import eu.tiltas.security.SignIn;
import eu.tiltas.security.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** One's own account. */
@Named("own")
@RequestScoped
public class OwnEditor {

    static final String PATH = Guard.ROOT + "my-account";

    @Inject
    DeskView desk;

    @Inject
    Accounts accounts;

    @Inject
    Sessions sessions;

    @Inject
    SecondFactors factors;

    @Inject
    SignedIn signedIn;

    private String language = "";
    private String passwordNow = "";
    private String password = "";

    private SignIn who() {
        return signedIn.who().orElseThrow();
    }

    public Account getAccount() {
        return who().account();
    }

    public List<Session> getSessions() {
        return sessions.of(signedIn.actor());
    }

    public boolean isThis(Session session) {
        return who().session().startsWith(session.id());
    }

    public long getCodesLeft() {
        return factors.codesLeft(signedIn.actor());
    }

    public void speak() {
        Language.of(language).ifPresent(chosen -> accounts.speak(signedIn.actor(), chosen));
        desk.lead(PATH, "desk.done.language");
    }

    public void choosePassword() {
        attempt("desk.done.password", () -> accounts.choosePassword(who(), passwordNow, password));
    }

    public void endOthers() {
        attempt("desk.done.sessions", () -> sessions.endOthers(who()));
    }

    private void attempt(String done, Runnable verb) {
        try {
            verb.run();
            desk.lead(PATH, done);
        } catch (Refused e) {
            desk.refuse(e);
        }
    }

    public String getLanguage() {
        return desk.language().code();
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getPasswordNow() {
        return "";
    }

    public void setPasswordNow(String passwordNow) {
        this.passwordNow = passwordNow == null ? "" : passwordNow;
    }

    public String getPassword() {
        return "";
    }

    public void setPassword(String password) {
        this.password = password == null ? "" : password;
    }
}
