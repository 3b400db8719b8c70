package eu.tiltas.proposal;

import eu.tiltas.security.Actor;
import eu.tiltas.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Change sets for those who look at them; those limited to another institution are not there. */
@ApplicationScoped
public class Proposals {

    @PersistenceContext
    EntityManager entities;

    /** What an actor's own draft makes of a file; empty where no such draft concerns it. */
    @Transactional
    public Optional<ProposedFile> ownDraft(Actor actor, String path) {
        return open(actor, path).stream()
                .filter(set -> set.isDraftOf(actor))
                .flatMap(set -> files(set.id()).stream())
                .filter(file -> file.path().equals(path))
                .findFirst();
    }

    /** The sets that are open and concern a file, the oldest first. */
    @Transactional
    public List<ChangeSet> open(Actor actor, String path) {
        return concerning(actor, path, " and s.state in ('draft', 'review') order by s.begun");
    }

    /** The sets that were ever made for a file, the newest first. */
    @Transactional
    public List<ChangeSet> history(Actor actor, String path) {
        return concerning(actor, path, " order by s.moved desc");
    }

    private List<ChangeSet> concerning(Actor actor, String path, String which) {
        return entities.createQuery(
                        "select s from ChangeSetRow s, ChangeSetFileRow f where f.set = s.id and f.path = :path"
                                + which,
                        ChangeSetRow.class)
                .setParameter("path", path)
                .getResultStream()
                .filter(row -> row.isOpenTo(actor))
                .map(ChangeSetRow::set)
                .toList();
    }

    /** Sets whose title has some words, in some state, the newest first. */
    @Transactional
    public List<ChangeSet> find(Actor actor, String words, Optional<State> state, int from, int most) {
        return entities.createQuery(
                        "select s from ChangeSetRow s where lower(s.title) like lower(:words) escape '!'"
                                + " and s.state like :state and (s.organisation = '' or s.organisation = :own"
                                + " or s.account = :account or s.state = 'applied' or :all = true)"
                                + " order by s.moved desc",
                        ChangeSetRow.class)
                .setParameter("words", "%" + words.replaceAll("[!%_]", "!$0") + "%")
                .setParameter("state", state.map(State::code).orElse("%"))
                .setParameter("own", actor.organisation().orElse(""))
                .setParameter("account", actor.account())
                .setParameter("all", actor.may(Role.ADMINISTRATOR))
                .setFirstResult(from)
                .setMaxResults(most)
                .getResultStream()
                .map(ChangeSetRow::set)
                .toList();
    }

    /** A set by its id. */
    @Transactional
    public Optional<ChangeSet> find(Actor actor, String id) {
        return Optional.ofNullable(entities.find(ChangeSetRow.class, id))
                .filter(row -> row.isOpenTo(actor))
                .map(ChangeSetRow::set);
    }

    /** The files of a set. */
    @Transactional
    public List<ProposedFile> files(String id) {
        return entities.createQuery(
                        "select f from ChangeSetFileRow f where f.set = :id order by f.path", ChangeSetFileRow.class)
                .setParameter("id", id)
                .getResultStream()
                .map(ChangeSetFileRow::file)
                .toList();
    }
}
