package eu.tiltas.audit;

import eu.tiltas.language.Language;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Something that was done.
 *
 * @param who id of the account, or {@link #PORTAL}
 * @param name how that account was called then
 * @param what a key with dots, for instance {@code page.publish}
 * @param subject what it was done to, with its kind: {@code page:emn}
 * @param from the revision before, where there was one
 * @param to the revision after, where there is one
 * @param details what else a reader of the log should know; empty for nothing
 */
public record Act(
        String who,
        String name,
        String what,
        String subject,
        Optional<Language> language,
        OptionalInt from,
        OptionalInt to,
        String details,
        Instant at) {

    /** Stands for an account where the portal acts by itself, for instance at an import. */
    public static final String PORTAL = "portal";

    public static final int MAX_DETAILS = 2_000;

    public Act {
        if (who.isBlank() || !what.matches("[a-z]+(\\.[a-z-]+)+") || !subject.matches("[a-z]+:.+")) {
            throw new IllegalArgumentException("not an act: " + who + " " + what + " " + subject);
        }
        if (details.length() > MAX_DETAILS) {
            details = details.substring(0, MAX_DETAILS - 1) + "…";
        }
        Objects.requireNonNull(at);
    }

    public static Act of(String who, String name, String what, String subject, Instant at) {
        return new Act(who, name, what, subject, Optional.empty(), OptionalInt.empty(), OptionalInt.empty(), "", at);
    }

    public Act in(Language spoken) {
        return new Act(who, name, what, subject, Optional.of(spoken), from, to, details, at);
    }

    public Act from(int revision) {
        return new Act(who, name, what, subject, language, OptionalInt.of(revision), to, details, at);
    }

    public Act to(int revision) {
        return new Act(who, name, what, subject, language, from, OptionalInt.of(revision), details, at);
    }

    public Act with(String told) {
        return new Act(who, name, what, subject, language, from, to, told, at);
    }
}
