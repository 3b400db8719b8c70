package eu.tiltas.security;

/**
 * Where one can go at the desk.
 *
 * @param order among the others, from left to right
 * @param key its name is under {@code desk.place.<key>}
 * @param path begins with {@code /editor/}
 */
public record Place(int order, String key, String path) {}
