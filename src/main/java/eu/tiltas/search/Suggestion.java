package eu.tiltas.search;

/**
 * A text whose title goes on as the reader began to type.
 *
 * @param title as it stands on the page
 * @param key the subject's key within the kind
 * @param url the address of the text without host
 */
public record Suggestion(String title, String key, String kind, String url) {}
