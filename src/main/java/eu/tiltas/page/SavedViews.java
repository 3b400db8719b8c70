package eu.tiltas.page;

import eu.tiltas.security.Actor;
import eu.tiltas.security.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;

/** The views of the list of pages that people keep, each for oneself: a name, what narrows the list, and its order. */
@ApplicationScoped
@Transactional
public class SavedViews {

    private static final int MOST = 30;
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST = 1_000;

    /**
     * A view that was kept.
     *
     * @param filters as the address of the list has them
     * @param first whether the list begins with it
     */
    public record View(String name, String filters, boolean first) {}

    @PersistenceContext
    EntityManager entities;

    /** One's own views, by name. */
    public List<View> of(Actor actor) {
        return rows(actor).stream().map(ViewRow::view).toList();
    }

    private List<ViewRow> rows(Actor actor) {
        return entities.createQuery("select v from ViewRow v where v.account = :account order by v.name", ViewRow.class)
                .setParameter("account", actor.account())
                .getResultList();
    }

    /**
     * Keeps a view, in the place of one of that name.
     *
     * @param first whether the list begins with it from now on
     * @throws Refused if it has no name, or there are too many
     */
    public void keep(Actor actor, String name, String filters, boolean first) {
        String named = name.replaceAll("\\s+", " ").strip();
        if (named.isEmpty() || named.length() > LONGEST_NAME || filters.length() > LONGEST) {
            throw Refused.because("desk.lists.refused.view.name", LONGEST_NAME);
        }
        List<ViewRow> own = rows(actor);
        ViewRow.Key key = new ViewRow.Key(actor.account(), named);
        ViewRow view = entities.find(ViewRow.class, key);
        if (view == null) {
            if (own.size() >= MOST) {
                throw Refused.because("desk.lists.refused.view.many", MOST);
            }
            view = new ViewRow(key);
            entities.persist(view);
        }
        if (first) {
            own.forEach(other -> other.first(false));
        }
        view.show(filters);
        view.first(first);
    }

    /** Forgets a view; does nothing where there is none. */
    public void forget(Actor actor, String name) {
        ViewRow view = entities.find(ViewRow.class, new ViewRow.Key(actor.account(), name));
        if (view != null) {
            entities.remove(view);
        }
    }
}
