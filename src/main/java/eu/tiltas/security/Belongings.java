package eu.tiltas.security;

import java.util.Set;

/** What belongs to single institutions, for features that keep something about the things of others. */
public interface Belongings {

    /** The things that belong to another institution than the actor's, with their kind: {@code page:emn}. */
    Set<String> foreignTo(Actor actor);
}
