package eu.tiltas.page;

import eu.tiltas.language.Language;

/**
 * Names a revision.
 *
 * @param page key of the page
 */
public record RevisionKey(String page, Language language, int number) {}
