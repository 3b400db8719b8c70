package eu.tiltas.feedback;

import eu.tiltas.language.Language;
import eu.tiltas.link.BadParameter;
import eu.tiltas.link.Parameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which remarks are asked for, the newest first.
 *
 * @param page from 1
 * @param size how many a page has
 */
public record RemarkQuery(
        Optional<String> subject,
        Optional<Language> language,
        Optional<Kind> kind,
        Optional<LocalDate> since,
        int page,
        int size) {

    static final int MOST = 1_000;
    private static final int USUAL = 100;
    private static final int MOST_PAGES = 10_000;
    static final Set<String> NAMES =
            Set.of("subject", "language", "kind", "since", "page", "size", Parameters.LANGUAGE);

    /** The newest of all. */
    public static final RemarkQuery ALL =
            new RemarkQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 1, USUAL);

    public RemarkQuery {
        if (page < 1 || page > MOST_PAGES || size < 1 || size > MOST) {
            throw new IllegalArgumentException("no such page");
        }
    }

    /** @throws BadParameter for the first value that makes no sense */
    static RemarkQuery read(Map<String, String> given) {
        return new RemarkQuery(
                Optional.ofNullable(given.get("subject")),
                Optional.ofNullable(given.get("language")).map(code -> Language.of(code)
                        .orElseThrow(() -> new BadParameter("language", "language.unknown", code))),
                Optional.ofNullable(given.get("kind"))
                        .map(word -> Kind.of(word).orElseThrow(() -> new BadParameter("kind", "feedback.kind", word))),
                Optional.ofNullable(given.get("since")).map(RemarkQuery::day),
                number(given, "page", 1, MOST_PAGES),
                number(given, "size", USUAL, MOST));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new BadParameter("since", "feedback.day", text);
        }
    }

    private static int number(Map<String, String> given, String name, int otherwise, int most) {
        String text = given.getOrDefault(name, String.valueOf(otherwise));
        if (!text.matches("[1-9][0-9]{0,5}") || Integer.parseInt(text) > most) {
            throw new BadParameter(name, "feedback.number", name, most);
        }
        return Integer.parseInt(text);
    }
}
