package eu.tiltas.security;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an account may do at the desk. One may have several; each allows what it names and nothing beside. */
public enum Role {
    /** Writes and changes texts in any language. */
    AUTHOR,
    /** Writes the translations into the languages of the account. */
    TRANSLATOR,
    /** Approves what others wrote, or sends it back. */
    REVIEWER,
    /** Publishes what others wrote, and withdraws it. */
    PUBLISHER,
    /** Keeps accounts and reads every act. */
    ADMINISTRATOR;

    /** The name as it is stored, and as it stands in forms and in the keys of words. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role with that code; empty for any other text, including null. */
    public static Optional<Role> of(String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
    }
}
