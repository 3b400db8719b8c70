package eu.tiltas.attachment;

import eu.tiltas.security.Actor;
import eu.tiltas.security.Place;
import eu.tiltas.security.Places;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Where files are kept at the desk: everybody may look. */
@ApplicationScoped
class AttachmentPlaces implements Places {

    @Override
    public List<Place> of(Actor actor) {
        return List.of(new Place(25, "files", "/editor/files"));
    }
}
