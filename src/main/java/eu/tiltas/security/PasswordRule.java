package eu.tiltas.security;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a password must be (NIST SP 800-63B-4): long, and not one that is guessed first. It may be of any letters, signs
 * and spaces, and need have none of a certain sort.
 */
final class PasswordRule {

    /** The least where a password may be the only factor. */
    static final int MIN = 15;

    static final int MAX = 200;

    /** A password of fewer different letters is a pattern. */
    private static final int VARIETY = 6;

    /** What passwords are made of that are guessed first, in the portal's languages. */
    private static final Set<String> COMMON = Set.of(
            "password",
            "passw0rd",
            "parole",
            "slaptazodis",
            "losenord",
            "administrator",
            "administratorius",
            "admin",
            "tiltas",
            "welcome",
            "valkommen",
            "laipni",
            "ludzam",
            "sveiki",
            "lietuva",
            "latvija",
            "sverige",
            "letmein",
            "changeme",
            "secret",
            "vilnius",
            "stockholm",
            "riga",
            "user",
            "test",
            "master",
            "iloveyou",
            "qwerty",
            "qwertyuiop",
            "asdfghjkl",
            "zxcvbnm",
            "qazwsx",
            "abcdefghijklmnopqrstuvwxyz",
            "abcdef",
            "abc");

    private PasswordRule() {}

    /** Why somebody should not have that password; nothing if it is good. */
    static List<Reason> reasons(String password, String login, String name) {
        List<Reason> reasons = new ArrayList<>();
        int length = password.codePointCount(0, password.length());
        if (length < MIN) {
            reasons.add(Reason.of("desk.refused.password.short", MIN, length));
        } else if (length > MAX) {
            reasons.add(Reason.of("desk.refused.password.long", MAX));
        } else if (isGuessed(password, login, name)) {
            reasons.add(Reason.of("desk.refused.password.guessed"));
        }
        return reasons;
    }

    /** Whether hardly anything is left when what everybody tries is taken away. */
    private static boolean isGuessed(String password, String login, String name) {
        String plain = plain(password);
        List<String> known = new ArrayList<>(COMMON);
        known.add(plain(login));
        known.addAll(List.of(plain(name).split(" ")));
        known.removeIf(word -> word.length() < 3);
        known.sort((a, b) -> b.length() - a.length());
        String rest = plain.replaceAll("[^\\p{L}]", "");
        for (String word : known) {
            rest = rest.replace(word.replaceAll("[^\\p{L}]", ""), "");
        }
        boolean numbersOnly = plain.chars().noneMatch(Character::isLetter);
        return plain.codePoints().distinct().count() < VARIETY || !numbersOnly && rest.length() < 4 || isRun(plain);
    }

    /** Whether most neighbours follow each other as in the alphabet or on the number row. */
    private static boolean isRun(String text) {
        int steps = 0;
        for (int i = 1; i < text.length(); i++) {
            if (Math.abs(text.charAt(i) - text.charAt(i - 1)) == 1) {
                steps++;
            }
        }
        return steps * 10 >= (text.length() - 1) * 7;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
