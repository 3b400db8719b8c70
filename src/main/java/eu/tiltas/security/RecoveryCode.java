package eu.tiltas.security;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A code on paper that stands once for the app that is lost. It has 80 random bits, so that its hash need not be slow.
 *
 * @param text in groups of four, as it is shown
 */
record RecoveryCode(String text) {

    static final int MANY = 10;
    private static final int BYTES = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    static List<RecoveryCode> fresh() {
        return Stream.generate(RecoveryCode::one).limit(MANY).toList();
    }

    private static RecoveryCode one() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new RecoveryCode(grouped(Base32.encode(bytes)));
    }

    /** What somebody typed, however it is spaced and cased; empty if it can be no code. */
    static Optional<RecoveryCode> of(String typed) {
        String letters = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return letters.matches("[A-Z2-7]{16}") ? Optional.of(new RecoveryCode(grouped(letters))) : Optional.empty();
    }

    private static String grouped(String letters) {
        return letters.replaceAll("(.{4})(?=.)", "$1-");
    }

    String hash() {
        return Token.hash(text);
    }
}
