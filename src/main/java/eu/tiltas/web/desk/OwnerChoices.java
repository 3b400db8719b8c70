package eu.tiltas.web.desk;

import eu.tiltas.page.DeskFilter;
import eu.tiltas.security.Actor;
import eu.tiltas.security.Colleagues;
import eu.tiltas.security.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** To whom pages can belong, in the language of the desk. */
@RequestScoped
class OwnerChoices {

    /** Stands in addresses for whoever asks, so that a view can be kept. */
    private static final String ME = "me";

    @Inject
    DeskView desk;

    @Inject
    SignedIn signedIn;

    @Inject
    Colleagues colleagues;

    private final Map<String, String> names = new HashMap<>();
    private List<Actor> all;

    private List<Actor> all() {
        if (all == null) {
            all = colleagues.all();
        }
        return all;
    }

    /** The owner that an address asks for. */
    String chosen(String value) {
        return value.equals(ME) ? signedIn.actor().account() : value;
    }

    /** By whom a list can be narrowed: oneself, nobody, each colleague. */
    List<Choice> filters(String keeper) {
        String own = signedIn.actor().account();
        Stream<Choice> first = Stream.of(
                new Choice("", desk.word("desk.audit.all"), keeper.isEmpty()),
                new Choice(ME, desk.word("desk.pages.own"), keeper.equals(own)),
                new Choice(DeskFilter.NOBODY, desk.word("desk.lists.owner.none"), keeper.equals(DeskFilter.NOBODY)));
        return Stream.concat(
                        first,
                        all().stream()
                                .filter(other -> !other.account().equals(own))
                                .map(other -> choice(other, keeper)))
                .toList();
    }

    /** To whom a page can be given: nobody, or each colleague. */
    List<Choice> keepers(String keeper) {
        return Stream.concat(
                        Stream.of(new Choice("", desk.word("desk.lists.owner.none"), keeper.isEmpty())),
                        all().stream().map(other -> choice(other, keeper)))
                .toList();
    }

    private static Choice choice(Actor other, String keeper) {
        return new Choice(other.account(), other.name(), other.account().equals(keeper));
    }

    /** Who that account is, also one that is suspended; empty for nobody. */
    String name(String keeper) {
        return names.computeIfAbsent(keeper, id -> colleagues.name(id).orElse(""));
    }
}
