package eu.tiltas.feedback;

import eu.tiltas.language.Language;
import java.util.Map;
import java.util.Optional;

/**
 * What a reader had before them.
 *
 * @param subject kind and key as in references ({@code page:emn}, {@code subject:agreements/lt-am}); {@code place:} for
 *     lists and the like, {@code error:} for errors
 * @param change the newest change when the page was made
 * @param address the page's path, decoded; without parameters, which hold what was searched for and answered; may be
 *     empty
 * @param build of the portal
 */
public record Seen(String subject, Language language, long change, String address, String build) {

    private static final int MOST_SUBJECT = 250;
    private static final int MOST_ADDRESS = 1_000;
    private static final int PARTS = 5;

    /** What the change log calls the kinds that references call otherwise. */
    private static final Map<String, String> CHANGED_AS = Map.of("subject", "register");

    /** @throws IllegalArgumentException if a part is too long or holds line breaks */
    public Seen {
        if (subject.length() > MOST_SUBJECT || !subject.matches("[a-z]+:\\P{Cntrl}+")) {
            throw new IllegalArgumentException("not a subject: " + subject);
        }
        if (address.length() > MOST_ADDRESS || !address.matches("(/\\P{Cntrl}*)?") || change < 0) {
            throw new IllegalArgumentException("not an address: " + address);
        }
        if (!build.matches("[A-Za-z0-9.-]{0,20}")) {
            throw new IllegalArgumentException("not a build: " + build);
        }
    }

    /** The kind of the subject in the change log. */
    String changeKind() {
        String kind = subject.substring(0, subject.indexOf(':'));
        return CHANGED_AS.getOrDefault(kind, kind);
    }

    /** The subject's name in the change log. */
    String changeSubject() {
        return subject.substring(subject.indexOf(':') + 1);
    }

    /** All of it as one text. */
    String written() {
        return String.join("\n", subject, language.code(), String.valueOf(change), build, address);
    }

    /** Reads what was written; empty if it can't be. */
    static Optional<Seen> read(String written) {
        String[] part = written.split("\n", -1);
        try {
            return part.length == PARTS
                    ? Language.of(part[1])
                            .map(language -> new Seen(part[0], language, Long.parseLong(part[2]), part[4], part[3]))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
