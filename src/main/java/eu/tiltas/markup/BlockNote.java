package eu.tiltas.markup;

import eu.tiltas.language.Language;

/**
 * Something that the portal tells readers at a block of a text.
 *
 * @param text in the reader's language
 * @param url where more of it stands
 * @param language the language there
 */
public record BlockNote(String text, String url, Language language) {}
