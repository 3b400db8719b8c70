package eu.tiltas.page;

import eu.tiltas.security.Actor;
import eu.tiltas.security.Place;
import eu.tiltas.security.Places;
import eu.tiltas.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Where pages are worked on at the desk. */
@ApplicationScoped
class PagePlaces implements Places {

    @Override
    public List<Place> of(Actor actor) {
        List<Place> places = new ArrayList<>();
        places.add(new Place(10, "pages", "/editor/pages"));
        places.add(new Place(20, "translations", "/editor/translations"));
        if (actor.mayAny(Role.AUTHOR, Role.TRANSLATOR)) {
            places.add(new Place(25, "import", "/editor/import"));
        }
        if (actor.may(Role.PUBLISHER)) {
            places.add(new Place(30, "releases", "/editor/releases"));
        }
        return places;
    }
}
