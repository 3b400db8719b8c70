package eu.tiltas.web.desk;

import eu.tiltas.security.Actor;
import eu.tiltas.security.Place;
import eu.tiltas.security.Places;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Where registers and datasets are worked on. */
@ApplicationScoped
class DataPlaces implements Places {

    static final String REGISTERS = Guard.ROOT + "registers";
    static final String REGISTER = Guard.ROOT + "register";
    static final String DATASETS = Guard.ROOT + "datasets";
    static final String CHANGES = Guard.ROOT + "changes";

    @Override
    public List<Place> of(Actor actor) {
        return List.of(
                new Place(40, "registers", REGISTERS),
                new Place(42, "datasets", DATASETS),
                new Place(44, "changes", CHANGES));
    }
}
