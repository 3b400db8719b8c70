package eu.tiltas.security;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** Who asks in this request. Set once, at the door of the desk. */
@RequestScoped
public class SignedIn {

    private SignIn who;

    /** Says who asks; to be called by the door alone. */
    public void is(SignIn found) {
        who = found;
    }

    /** Who asks, however far they have come; empty for everybody else. */
    public Optional<SignIn> who() {
        return Optional.ofNullable(who);
    }

    /** Who acts. @throws Refused if nobody is signed in completely */
    public Actor actor() {
        return who().filter(found -> found.standing() == Standing.SIGNED_IN)
                .map(found -> found.account().actor())
                .orElseThrow(() -> Refused.because("desk.refused.nobody"));
    }
}
