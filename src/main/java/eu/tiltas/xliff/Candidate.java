package eu.tiltas.xliff;

import eu.tiltas.markup.CodedText;

/**
 * A translation that was made before of the very same text.
 *
 * @param origin where it comes from, for instance {@code page:emn}
 * @param inContext whether the same texts stand around it there
 */
public record Candidate(CodedText source, CodedText target, String origin, boolean inContext) {}
