package eu.tiltas.security;

import eu.tiltas.audit.Act;
import eu.tiltas.language.Language;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who asks for something to be done. Verbs of features take one and look at it themselves: what a page shows or hides
 * protects nothing.
 *
 * @param account id of the account, which is never given to another
 * @param name as colleagues know it
 * @param languages into which a translator may translate
 * @param organisation key of the institution the account belongs to
 */
public record Actor(
        String account, String name, Set<Role> roles, Set<Language> languages, Optional<String> organisation) {

    public Actor {
        if (account.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("an actor has an account and a name");
        }
        roles = Set.copyOf(roles);
        languages = Set.copyOf(languages);
    }

    public boolean may(Role role) {
        return roles.contains(role);
    }

    /** Whether the actor has at least one of the roles. */
    public boolean mayAny(Role... any) {
        return Arrays.stream(any).anyMatch(roles::contains);
    }

    /** Whether the actor is a translator into that language. */
    public boolean translates(Language language) {
        return may(Role.TRANSLATOR) && languages.contains(language);
    }

    /** Whether the actor may write in that language: an author in any, a translator in the own ones. */
    public boolean writes(Language language) {
        return may(Role.AUTHOR) || translates(language);
    }

    /** Why the actor may not write in that language: one who has no role for it is told that, not the language. */
    public Reason mayNotWrite(Language language) {
        return mayAny(Role.AUTHOR, Role.TRANSLATOR)
                ? Reason.of("desk.refused.language." + language.code())
                : Reason.of("desk.lists.refused.writes");
    }

    /** @throws Refused if the actor may not write in that language */
    public void demandWriting(Language language) {
        if (!writes(language)) {
            throw new Refused(List.of(mayNotWrite(language)));
        }
    }

    /** Whether what belongs to an organisation is also this actor's; what belongs to none is everybody's. */
    public boolean belongsTo(Optional<String> owner) {
        return owner.isEmpty() || owner.equals(organisation);
    }

    /** Why the actor can't keep something within an institution, if that is wanted; no reason if there is one. */
    public List<Reason> mayNotLimit(boolean wanted) {
        return wanted && organisation.isEmpty() ? List.of(Reason.of("desk.refused.organisation.none")) : List.of();
    }

    /** An act of this actor, for the log of acts. */
    public Act act(String what, String subject, Instant at) {
        return Act.of(account, name, what, subject, at);
    }

    /** @throws Refused if the actor has not that role */
    public void demand(Role role) {
        if (!may(role)) {
            throw Refused.because("desk.refused.role." + role.code());
        }
    }
}
