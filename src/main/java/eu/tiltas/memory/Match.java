package eu.tiltas.memory;

/**
 * Something like a text that was translated before.
 *
 * @param score 101 for the same text between the same neighbours, 100 for the same text, less the more words differ
 * @param subject where it is published, for instance {@code page:emn}
 * @param sentence whether it is a sentence of a block and not a whole one
 */
public record Match(int score, String source, String target, String subject, boolean sentence) {}
