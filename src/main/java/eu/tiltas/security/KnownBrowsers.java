package eu.tiltas.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Browsers with which somebody was signed in before. Such a one has attempts of its own, so that strangers who guess at a
 * name keep its owner from nothing. The word it keeps tells the portal that much and nothing else, and opens nothing.
 */
@ApplicationScoped
public class KnownBrowsers {

    private static final String PURPOSE = "browser";

    @Inject
    Seal seal;

    /** A word for a browser with which that account was just signed in. */
    public String word(Account account) {
        String own = Token.fresh().word();
        return own + "." + mark(account.login(), own);
    }

    private String mark(String login, String own) {
        return seal.mark(PURPOSE, Token.hash(login) + " " + own);
    }

    /** By what a browser is told from others of the same account; empty where the word is none of that account's. */
    Optional<String> of(String login, String word) {
        int dot = word.indexOf('.');
        String own = dot < 0 ? "" : word.substring(0, dot);
        return Token.of(own).isPresent()
                        && seal.isMarked(PURPOSE, Token.hash(login) + " " + own, word.substring(dot + 1))
                ? Optional.of(own)
                : Optional.empty();
    }
}
