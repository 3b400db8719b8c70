package eu.tiltas.feedback;

import eu.tiltas.security.Actor;
import eu.tiltas.security.Place;
import eu.tiltas.security.Places;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Where editors read at the desk what readers say. */
@ApplicationScoped
class FeedbackPlaces implements Places {

    @Override
    public List<Place> of(Actor actor) {
        return List.of(new Place(60, "feedback", "/editor/feedback"));
    }
}
