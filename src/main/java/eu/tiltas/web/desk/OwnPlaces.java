package eu.tiltas.web.desk;

import eu.tiltas.security.Actor;
import eu.tiltas.security.Place;
import eu.tiltas.security.Places;
import eu.tiltas.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** The places of the desk that belong to no feature. */
@ApplicationScoped
class OwnPlaces implements Places {

    @Override
    public List<Place> of(Actor actor) {
        List<Place> places = new ArrayList<>();
        if (actor.may(Role.ADMINISTRATOR)) {
            places.add(new Place(80, "accounts", AccountsEditor.PATH));
        }
        places.add(new Place(90, "audit", Guard.ROOT + "audit"));
        places.add(new Place(99, "my-account", OwnEditor.PATH));
        return places;
    }
}
