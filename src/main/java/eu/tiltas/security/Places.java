package eu.tiltas.security;

import java.util.List;

/** Offers places in the navigation of the desk; each feature that has some implements it. */
public interface Places {

    /** Those that work and that the actor may use. */
    List<Place> of(Actor actor);
}
