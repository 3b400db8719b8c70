package eu.tiltas.page;

/**
 * A source as shown.
 *
 * @param language code of the title's language
 * @param url may be empty, as may the publisher and the date
 */
public record SourceLine(String title, String language, String url, String publisher, String asOf) {}
