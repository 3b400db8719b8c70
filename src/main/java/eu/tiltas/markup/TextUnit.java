package eu.tiltas.markup;

/**
 * A block of a text with its place in it.
 *
 * @param start of what a translation replaces, in UTF-16 units of the text, as the end
 * @param coded that stretch as words and codes
 */
public record TextUnit(TextBlock block, int start, int end, CodedText coded) {}
