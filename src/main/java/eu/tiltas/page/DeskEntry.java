package eu.tiltas.page;

import eu.tiltas.language.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A text as a list at the desk shows it: its newest revision.
 *
 * @param keeper id of the account the page belongs to; empty for none
 * @param live whether readers see this or an earlier revision
 * @param changed how many blocks of the source changed since the live text was made; 0 for a source
 */
public record DeskEntry(
        String key,
        Language language,
        int number,
        String title,
        Stage stage,
        boolean live,
        String section,
        String authorName,
        Instant recorded,
        Optional<LocalDate> reviewDue,
        String keeper,
        int changed) {}
