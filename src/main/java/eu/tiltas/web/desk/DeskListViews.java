package eu.tiltas.web.desk;

import eu.tiltas.page.SavedViews;
import eu.tiltas.security.Actor;
import eu.tiltas.security.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** Views of the list of pages that somebody keeps. */
@Named("deskListViews")
@RequestScoped
public class DeskListViews {

    /** A view of one's own. */
    public record View(String name, String url, boolean current, boolean first) {}

    @Inject
    DeskView desk;

    @Inject
    SignedIn signedIn;

    @Inject
    SavedViews views;

    private List<View> kept;

    public List<View> getAll() {
        if (kept == null) {
            String now = DeskPagesView.filters();
            kept = views.of(signedIn.actor()).stream()
                    .map(view -> new View(
                            view.name(), url(view.filters()), view.filters().equals(now), view.first()))
                    .toList();
        }
        return kept;
    }

    private static String url(String filters) {
        return DeskPagesView.PATH + "?" + filters;
    }

    /** The address of the view with which the list begins; empty if none was kept for that. */
    Optional<String> first() {
        return getAll().stream().filter(View::first).map(View::url).findFirst();
    }

    /** The list with nothing narrowed. */
    public String getEverythingUrl() {
        return url("sort=saved");
    }

    /** Keeps what narrows the list now. @throws Refused if it has no name, or there are too many */
    void keep(Actor actor) {
        views.keep(actor, Sent.text("name"), DeskPagesView.filters(), Sent.has("first"));
        desk.lead(url(DeskPagesView.filters()), "desk.lists.view.kept");
    }

    void forget(Actor actor) {
        views.forget(actor, Sent.text("name"));
        desk.lead(url(DeskPagesView.filters()), "desk.lists.view.forgotten");
    }
}
