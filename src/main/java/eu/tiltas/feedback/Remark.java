package eu.tiltas.feedback;

import eu.tiltas.language.Language;
import java.time.Instant;

/**
 * What a reader wrote, as it is kept: without e-mail addresses and long numbers.
 *
 * @param revision the number of the subject's last change before it was seen; 0 if it has none of its own
 * @param searched what was searched for; may be empty
 */
public record Remark(
        String id,
        Kind kind,
        String subject,
        Language language,
        long revision,
        String address,
        String build,
        String searched,
        String text,
        Instant received) {}
