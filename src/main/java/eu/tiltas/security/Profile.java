package eu.tiltas.security;

import eu.tiltas.language.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an account is allowed.
 *
 * @param languages into which a translator may translate
 * @param organisation key of the institution it belongs to
 */
public record Profile(Set<Role> roles, Set<Language> languages, Optional<String> organisation) {

    /** Of the very first account. */
    public static final Profile FIRST = new Profile(Set.of(Role.ADMINISTRATOR), Set.of(), Optional.empty());

    public Profile {
        roles = Set.copyOf(roles);
        languages = Set.copyOf(languages);
        organisation = organisation.map(String::strip).filter(key -> !key.isEmpty());
    }

    /** Why nobody can be that; nothing if it is good. */
    List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>();
        if (roles.isEmpty()) {
            reasons.add(Reason.of("desk.refused.roles.none"));
        }
        if (roles.contains(Role.TRANSLATOR) && languages.isEmpty()) {
            reasons.add(Reason.of("desk.refused.languages.none"));
        }
        if (organisation.filter(key -> !key.matches("[a-z0-9][a-z0-9-]{0,119}")).isPresent()) {
            reasons.add(Reason.of("desk.refused.organisation.key"));
        }
        return reasons;
    }

    /** Whether it may do what a password alone is too little for. */
    boolean needsSecondFactor() {
        return roles.contains(Role.PUBLISHER) || roles.contains(Role.ADMINISTRATOR);
    }

    /** As it stands in the log of acts: {@code author translator(lv sv) migration-department}. */
    String told() {
        String told = Arrays.stream(Role.values())
                .filter(roles::contains)
                .map(role -> role == Role.TRANSLATOR ? role.code() + "(" + languageCodes() + ")" : role.code())
                .collect(Collectors.joining(" "));
        return organisation.map(key -> told + ", " + key).orElse(told);
    }

    String roleCodes() {
        return Arrays.stream(Role.values())
                .filter(roles::contains)
                .map(Role::code)
                .collect(Collectors.joining(" "));
    }

    String languageCodes() {
        return Arrays.stream(Language.values())
                .filter(languages::contains)
                .map(Language::code)
                .collect(Collectors.joining(" "));
    }

    static Profile of(String roles, String languages, String organisation) {
        return new Profile(
                Stream.of(roles.split(" "))
                        .flatMap(code -> Role.of(code).stream())
                        .collect(Collectors.toSet()),
                Stream.of(languages.split(" "))
                        .flatMap(code -> Language.of(code).stream())
                        .collect(Collectors.toSet()),
                Optional.ofNullable(organisation));
    }
}
