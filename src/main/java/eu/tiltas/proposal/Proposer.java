package eu.tiltas.proposal;

import eu.tiltas.security.Actor;

/**
 * Who proposes something.
 *
 * @param limited whether only the own institution is to see it until it is published
 */
public record Proposer(Actor actor, boolean limited) {}
