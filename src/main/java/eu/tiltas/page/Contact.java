package eu.tiltas.page;

import eu.tiltas.language.Localized;
import java.util.Optional;

/** An institution or unit to turn to; never a person. */
public record Contact(
        Localized<String> name,
        Optional<String> url,
        Optional<String> email,
        Optional<String> phone,
        Optional<String> address,
        Optional<Localized<String>> hours) {}
