package eu.tiltas.web.desk;

import eu.tiltas.language.Language;
import eu.tiltas.security.Account;
import eu.tiltas.security.Link;
import eu.tiltas.security.NewAccount;
import eu.tiltas.security.OneTimeLinks;
import eu.tiltas.security.Refused;
import eu.tiltas.security.Role;
import eu.tiltas.security.Token;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Where a link that works once leads: an account is made, or a password chosen. */
@Named("welcome")
@RequestScoped
public class WelcomeEditor {

    @Inject
    DeskView desk;

    @Inject
    SignInEditor signIn;

    @Inject
    OneTimeLinks links;

    private String login = "";
    private String name = "";
    private String password = "";
    private String language = "";

    private Optional<Token> token() {
        return Token.of(DeskView.request().getParameter("word"));
    }

    private Optional<Link> link() {
        return token().flatMap(links::at);
    }

    /** {@code SETUP}, {@code INVITATION} or {@code PASSWORD}; empty for a link that does not work. */
    public String getPurpose() {
        return link().map(link -> link.purpose().name()).orElse("");
    }

    /** What the account will be allowed. */
    public List<String> getRoles() {
        return link().stream()
                .flatMap(link ->
                        Arrays.stream(Role.values()).filter(link.profile().roles()::contains))
                .map(role -> desk.word("desk.role." + role.code()))
                .toList();
    }

    /** Who chooses a password. */
    public String getKnownLogin() {
        return link().flatMap(links::accountOf).map(Account::login).orElse("");
    }

    /** Makes the account, and goes on as its owner. */
    public void accept() {
        try {
            NewAccount wanted =
                    new NewAccount(login, name, password, Language.of(language).orElseGet(desk::language));
            signIn.begin(links.accept(
                    token().orElseThrow(() -> Refused.because("desk.refused.link")),
                    wanted,
                    SignInEditor.browser(DeskView.request())));
        } catch (Refused e) {
            desk.refuse(e);
        }
    }

    public void choosePassword() {
        try {
            links.choosePassword(token().orElseThrow(() -> Refused.because("desk.refused.link")), password);
            desk.lead(Guard.ROOT + Guard.SIGN_IN, "desk.password.chosen");
        } catch (Refused e) {
            desk.refuse(e);
        }
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login == null ? "" : login;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name == null ? "" : name;
    }

    public String getPassword() {
        return "";
    }

    public void setPassword(String password) {
        this.password = password == null ? "" : password;
    }

    public String getLanguage() {
        return language.isEmpty() ? desk.language().code() : language;
    }

    public void setLanguage(String language) {
        this.language = language == null ? "" : language;
    }
}
