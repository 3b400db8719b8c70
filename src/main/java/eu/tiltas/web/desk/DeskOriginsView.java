package eu.tiltas.web.desk;

import eu.tiltas.page.Arrivals;
import eu.tiltas.page.Origin;
import eu.tiltas.page.RevisionKey;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where the revisions in the list of a text were taken from. */
@Named("deskOrigins")
@RequestScoped
public class DeskOriginsView {

    @Inject
    DeskView desk;

    @Inject
    Arrivals arrivals;

    private final Map<Integer, Optional<Origin>> origins = new HashMap<>();

    private Optional<Origin> origin(int number) {
        return origins.computeIfAbsent(number, revision -> Sent.language("lang")
                .filter(language -> revision > 0)
                .flatMap(language -> arrivals.origin(new RevisionKey(Sent.text("key"), language, revision))));
    }

    /** In words; empty for a revision that was written here. */
    public String of(int number) {
        return origin(number)
                .map(from -> desk.word(
                        "desk.import.from",
                        from.name().isEmpty() ? desk.word("desk.import.pasted") : from.name(),
                        from.takenOn().toString()))
                .orElse("");
    }

    /** The address it was taken from; empty if nobody gave one. */
    public String address(int number) {
        return origin(number).map(Origin::address).orElse("");
    }
}
