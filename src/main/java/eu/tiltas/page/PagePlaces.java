package eu.tiltas.page;

import eu.tiltas.security.Actor;
import eu.tiltas.security.Place;
import eu.tiltas.security.Places;
import eu.tiltas.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Where pages are worked on at the desk. */
@ApplicationScoped
class PagePlaces implements Places {

    @Override
    public List<Place> of(Actor actor) {
        List<Place> places =
                List.of(new Place(10, "pages", "/editor/pages"), new Place(20, "translations", "/editor/translations"));
        return actor.may(Role.PUBLISHER)
                ? List.of(places.get(0), places.get(1), new Place(30, "releases", "/editor/releases"))
                : places;
    }
}
