package eu.tiltas.web.desk;

import eu.tiltas.config.Settings;
import eu.tiltas.security.Account;
import eu.tiltas.security.Accounts;
import eu.tiltas.security.Link;
import eu.tiltas.security.OneTimeLinks;
import eu.tiltas.security.Profile;
import eu.tiltas.security.Refused;
import eu.tiltas.security.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The accounts of the desk, and invitations. */
@Named("accounts")
@RequestScoped
public class AccountsEditor {

    static final String PATH = Guard.ROOT + "accounts";

    @Inject
    DeskView desk;

    @Inject
    Choices choices;

    @Inject
    Accounts accounts;

    @Inject
    OneTimeLinks links;

    @Inject
    SignedIn signedIn;

    @Inject
    Settings settings;

    private final ProfileFields fields = new ProfileFields();
    private String note = "";
    private List<Account> all;

    /** All of them; none for who may not see them. */
    public List<Account> getAll() {
        if (all == null) {
            all = accounts.all(signedIn.actor());
        }
        return all;
    }

    public List<Link> getInvitations() {
        return links.invitations(signedIn.actor());
    }

    /** What an account is allowed, in words. */
    public String told(Profile profile) {
        return choices.told(profile);
    }

    public void invite() {
        try {
            desk.hand(List.of(
                    links.invite(signedIn.actor(), fields.profile(), note).address(settings.publicUrl())));
            desk.lead(PATH, "desk.done.invited");
        } catch (Refused e) {
            desk.refuse(e);
        }
    }

    public void withdraw(String id) {
        try {
            links.withdraw(signedIn.actor(), id);
            desk.lead(PATH, "desk.done.withdrawn");
        } catch (Refused e) {
            desk.refuse(e);
        }
    }

    public ProfileFields getFields() {
        return fields;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note == null ? "" : note;
    }
}
