package eu.tiltas.page;

import eu.tiltas.language.Language;
import eu.tiltas.language.Localized;
import eu.tiltas.language.PartialDate;
import java.util.Optional;

/**
 * Where facts of a page come from.
 *
 * @param title of the source, in its own language or as described in the portal's
 * @param language of a title that is the same for all readers; empty where it is the reader's own or unknown
 * @param asOf the day, month or year that the source describes
 */
public record Source(
        Localized<String> title,
        Optional<Language> language,
        Optional<Localized<String>> publisher,
        Optional<String> url,
        Optional<PartialDate> asOf) {}
