package eu.tiltas.feedback;

import eu.tiltas.language.Language;
import eu.tiltas.security.Actor;
import eu.tiltas.security.Refused;
import eu.tiltas.security.Role;
import java.util.EnumSet;
import java.util.Set;

/**
 * What somebody may read of what readers say: those who write, review and publish all of it, translators what was said in
 * the languages they translate into, and nobody what was said of another institution's things.
 *
 * @param hidden the things of other institutions
 */
record Scope(Set<Language> languages, Set<String> hidden) {

    /** Everything, for whoever commands the machine. */
    static final Scope ALL = new Scope(EnumSet.allOf(Language.class), Set.of());

    Scope {
        languages = Set.copyOf(languages);
        hidden = Set.copyOf(hidden);
    }

    /** @throws Refused if the actor reads nothing of what is asked for */
    static Scope of(Actor actor, RemarkQuery query, Set<String> hidden) {
        if (actor.mayAny(Role.AUTHOR, Role.REVIEWER, Role.PUBLISHER, Role.ADMINISTRATOR)) {
            return new Scope(ALL.languages, hidden);
        }
        if (!actor.may(Role.TRANSLATOR)
                || query.language().filter(asked -> !actor.translates(asked)).isPresent()) {
            throw Refused.because("desk.lists.refused.feedback");
        }
        return new Scope(actor.languages(), hidden);
    }
}
