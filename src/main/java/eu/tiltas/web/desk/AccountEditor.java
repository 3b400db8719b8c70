package eu.tiltas.web.desk;

import eu.tiltas.config.Settings;
import eu.tiltas.security.Account;
import eu.tiltas.security.Accounts;
import eu.tiltas.security.OneTimeLinks;
import eu.tiltas.security.Refused;
import eu.tiltas.security.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** One account, as an administrator sees it. */
@Named("account")
@RequestScoped
public class AccountEditor {

    @Inject
    DeskView desk;

    @Inject
    Accounts accounts;

    @Inject
    OneTimeLinks links;

    @Inject
    SignedIn signedIn;

    @Inject
    Settings settings;

    private Account shown;
    private ProfileFields fields;

    private String id() {
        return Optional.ofNullable(DeskView.request().getParameter("id")).orElse("");
    }

    /** The account that the address names; null if there is none. */
    public Account getShown() {
        if (shown == null) {
            shown = accounts.at(signedIn.actor(), id()).orElse(null);
        }
        return shown;
    }

    public ProfileFields getFields() {
        if (fields == null) {
            fields = new ProfileFields();
            Optional.ofNullable(getShown()).ifPresent(account -> fields.fill(account.profile()));
        }
        return fields;
    }

    public void allow() {
        attempt(
                "desk.done.allowed",
                () -> accounts.allow(signedIn.actor(), id(), getFields().profile()));
    }

    public void suspend() {
        attempt("desk.done.suspended", () -> accounts.suspend(signedIn.actor(), id()));
    }

    public void restore() {
        attempt("desk.done.restored", () -> accounts.restore(signedIn.actor(), id()));
    }

    public void unprotect() {
        attempt("desk.done.unprotected", () -> accounts.unprotect(signedIn.actor(), id()));
    }

    public void linkPassword() {
        attempt(
                "desk.done.linked",
                () -> desk.hand(List.of(links.password(signedIn.actor(), id()).address(settings.publicUrl()))));
    }

    private void attempt(String done, Runnable verb) {
        try {
            verb.run();
            desk.lead(Guard.ROOT + "account?id=" + id(), done);
        } catch (Refused e) {
            desk.refuse(e);
        }
    }
}
