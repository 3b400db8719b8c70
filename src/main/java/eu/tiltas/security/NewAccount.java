package eu.tiltas.security;

import eu.tiltas.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What somebody says of themselves who makes an account.
 *
 * @param login what will be typed to sign in; case does not matter
 * @param name as colleagues know it
 * @param language of the desk
 */
public record NewAccount(String login, String name, String password, Language language) {

    private static final int MAX_NAME = 200;

    public NewAccount {
        login = login.strip().toLowerCase(Locale.ROOT);
        name = name.strip().replaceAll("\\s+", " ");
    }

    /** Why it can't be made, as far as it can be seen without other accounts. */
    List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>();
        if (!login.matches("[a-z0-9][a-z0-9._@+-]{2,99}")) {
            reasons.add(Reason.of("desk.refused.login.form"));
        }
        if (name.isEmpty() || name.length() > MAX_NAME) {
            reasons.add(Reason.of("desk.refused.name.missing"));
        }
        reasons.addAll(PasswordRule.reasons(password, login, name));
        return reasons;
    }

    @Override
    public String toString() {
        return "NewAccount[" + login + "]";
    }
}
