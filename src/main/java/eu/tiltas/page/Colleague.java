package eu.tiltas.page;

import eu.tiltas.language.Language;
import java.time.Instant;

/** Somebody who has a text open at the desk. */
public record Colleague(String key, Language language, String name, Instant since) {}
