package eu.tiltas.web.desk;

import eu.tiltas.page.ReleaseSets;
import eu.tiltas.security.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The release sets that still can take something in. */
@RequestScoped
class SetChoices {

    @Inject
    SignedIn signedIn;

    @Inject
    ReleaseSets sets;

    private List<Choice> open;

    /** @param chosen the same one each time it is asked for while a page is made */
    List<Choice> open(String chosen) {
        if (open == null) {
            open = sets.open(signedIn.actor()).stream()
                    .map(set -> new Choice(set.id(), set.title(), set.id().equals(chosen)))
                    .toList();
        }
        return open;
    }
}
