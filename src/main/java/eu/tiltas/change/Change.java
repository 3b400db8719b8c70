package eu.tiltas.change;

import java.time.Instant;

/**
 * A row of the change log: something public became different.
 *
 * @param number its place in the order of commits, from 1, without gaps that a reader could see filled later
 * @param kind what sort of thing changed, the {@code kind} of a document source, for instance {@code page}
 * @param subject the thing's key within its kind
 * @param at when it was recorded
 */
public record Change(long number, String kind, String subject, Instant at) {}
