package eu.tiltas.feedback;

import eu.tiltas.content.SiteHolder;
import eu.tiltas.language.Language;
import eu.tiltas.language.Messages;
import eu.tiltas.link.Links;
import eu.tiltas.link.Routes;
import eu.tiltas.markup.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Where what somebody spoke of stands now, and what it is called. */
@ApplicationScoped
public class Subjects {

    private static final String SECTION = "place:section/";

    /** A place of the portal and the key of its name. */
    private record Place(Function<Language, String> address, String name) {}

    private static final Map<String, Place> PLACES = Map.of(
            "place:home", new Place(Routes::home, "home.crumb"),
            "place:search", new Place(Routes::search, "search.title"),
            "place:az", new Place(Routes::index, "az.title"),
            "place:registers", new Place(Routes::registers, "registers.title"),
            "place:datasets", new Place(Routes::datasets, "datasets.title"),
            "place:planner", new Place(Routes::planner, "planner.title"),
            "place:quality", new Place(Routes::quality, "quality.title"));

    @Inject
    Links links;

    @Inject
    SiteHolder sites;

    /** Empty if it has no address or name of its own, or is no longer there in that language. */
    public Optional<Reader.Target> find(String subject, Language language) {
        if (subject.startsWith(SECTION)) {
            return sites.site()
                    .section(subject.substring(SECTION.length()))
                    .map(section ->
                            new Reader.Target(Routes.section(language, section), section.title(language), language));
        }
        return Optional.ofNullable(PLACES.get(subject))
                .map(place -> new Reader.Target(
                        place.address().apply(language),
                        Messages.ofPortal().in(language).get(place.name()),
                        language))
                .or(() -> links.find(subject, language).filter(target -> target.language() == language));
    }
}
