package eu.tiltas.web.desk;

import eu.tiltas.security.Account;
import eu.tiltas.security.Accounts;
import eu.tiltas.security.Refused;
import eu.tiltas.security.SecondFactors;
import eu.tiltas.security.SignIn;
import eu.tiltas.security.SignedIn;
import eu.tiltas.security.Standing;
import io.nayuki.qrcodegen.QrCode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Setting up the second factor, whether somebody has to or wants to. */
@Named("factor")
@RequestScoped
public class FactorEditor {

    /** White around the picture that readers need, in squares. */
    private static final int MARGIN = 4;

    @Inject
    DeskView desk;

    @Inject
    SignInEditor signIn;

    @Inject
    SecondFactors factors;

    @Inject
    Accounts accounts;

    @Inject
    SignedIn signedIn;

    private String closed = "";
    private String code = "";
    private String password = "";
    private SecondFactors.Proposal proposal;

    /** Takes the proposed secret; whoever is signed in already shows the password once more. */
    public void enrol() {
        SignIn who = signedIn.who().orElseThrow();
        try {
            if (isPasswordNeeded()) {
                accounts.confirm(who, password);
            }
            SecondFactors.Enrolled enrolled = factors.enrol(who, closed, code);
            desk.hand(enrolled.codes());
            signIn.begin(enrolled.opened());
            desk.lead(Guard.ROOT + "recovery-codes");
        } catch (Refused e) {
            desk.refuse(e);
        }
    }

    /** New codes on paper in the place of those before. */
    public void renewCodes() {
        SignIn who = signedIn.who().orElseThrow();
        try {
            accounts.confirm(who, password);
            desk.hand(factors.renewCodes(who));
            desk.lead(Guard.ROOT + "recovery-codes");
        } catch (Refused e) {
            desk.refuse(e);
        }
    }

    public void remove() {
        SignIn who = signedIn.who().orElseThrow();
        try {
            accounts.confirm(who, password);
            factors.remove(who);
            desk.lead(OwnEditor.PATH, "desk.done.factor-removed");
        } catch (Refused e) {
            desk.refuse(e);
        }
    }

    /** Whether there is a second factor already. */
    public boolean isThere() {
        return signedIn.who().orElseThrow().account().secondFactor();
    }

    public boolean isPasswordNeeded() {
        return signedIn.who().orElseThrow().standing() == Standing.SIGNED_IN;
    }

    private SecondFactors.Proposal proposal() {
        Account account = signedIn.who().orElseThrow().account();
        if (proposal == null) {
            proposal = factors.again(account, closed).orElseGet(() -> factors.propose(account));
        }
        return proposal;
    }

    /** The secret in groups of four. */
    public String getText() {
        return proposal().text().replaceAll("(.{4})(?=.)", "$1 ");
    }

    public String getUri() {
        return proposal().uri();
    }

    /** The squares of the picture, as a path of SVG. */
    public String getPath() {
        QrCode code = QrCode.encodeText(proposal().uri(), QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + MARGIN)
                            .append(' ')
                            .append(y + MARGIN)
                            .append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }

    public int getSize() {
        return QrCode.encodeText(proposal().uri(), QrCode.Ecc.MEDIUM).size + 2 * MARGIN;
    }

    public String getClosed() {
        return proposal().closed();
    }

    public void setClosed(String closed) {
        this.closed = closed == null ? "" : closed;
        // Faces asks for the value before it sets it.
        proposal = null;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code == null ? "" : code;
    }

    public String getPassword() {
        return "";
    }

    public void setPassword(String password) {
        this.password = password == null ? "" : password;
    }
}
