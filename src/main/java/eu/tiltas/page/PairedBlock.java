package eu.tiltas.page;

/**
 * A block of a source as it is now.
 *
 * @param translation what stands for it; empty where nothing does
 */
public record PairedBlock(String source, String translation) {}
