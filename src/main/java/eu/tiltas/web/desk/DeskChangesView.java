package eu.tiltas.web.desk;

import eu.tiltas.config.Clock;
import eu.tiltas.dataset.DatasetDesk;
import eu.tiltas.proposal.ChangeSet;
import eu.tiltas.proposal.ChangeSets;
import eu.tiltas.proposal.Move;
import eu.tiltas.proposal.Proposals;
import eu.tiltas.proposal.ProposedFile;
import eu.tiltas.proposal.State;
import eu.tiltas.register.DeskFact;
import eu.tiltas.register.RegisterDesk;
import eu.tiltas.register.RegisterFiles;
import eu.tiltas.register.SubjectText;
import eu.tiltas.register.WrittenFact;
import eu.tiltas.security.Actor;
import eu.tiltas.security.Refused;
import eu.tiltas.security.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Proposed changes: the list, and one of them with what it would change and what can be done with it. */
@Named("deskChanges")
@RequestScoped
public class DeskChangesView {

    private static final int SIZE = 50;
    private static final List<String> FILTERS = List.of("q", "state");

    /** A change set in a list. */
    public record Line(String url, String title, String state, String moment, String by, boolean forced) {}

    /** A fact that would be there, or no longer be held for true. */
    public record Difference(String subject, String url, String kind, String field, DeskFact fact) {}

    @Inject
    DeskView desk;

    @Inject
    SignedIn signedIn;

    @Inject
    ChangeSets sets;

    @Inject
    Proposals proposals;

    @Inject
    RegisterDesk registers;

    @Inject
    RegisterFiles registerFiles;

    @Inject
    DatasetDesk datasets;

    @Inject
    PageChoices choices;

    private ChangeSet set;
    private List<ChangeSet> found = List.of();
    private int page = 1;
    private Typed typed = new Typed(false, Map.of());
    private List<ProposedFile> files;
    private List<String> obstacles;
    private List<Line> others;
    private List<Difference> differences;
    private DatasetDesk.Preview dataset;

    /** Does what was sent, and reads what is asked for. */
    public void load() {
        typed = Typed.now();
        String id = Sent.text("set");
        if (!Sent.act().isEmpty()) {
            try {
                act(signedIn.actor(), id, Sent.act());
                desk.lead(DataPlaces.CHANGES + "?set=" + id, "desk.done.act");
            } catch (Refused e) {
                desk.refuse(e);
            }
        }
        set = proposals.find(signedIn.actor(), id).orElse(null);
        page = Sent.page(Sent.MOST_PAGES);
        if (set == null) {
            found = proposals.find(
                    signedIn.actor(),
                    Sent.text("q").strip(),
                    State.of(Sent.text("state")),
                    (page - 1) * SIZE,
                    SIZE + 1);
        }
    }

    private void act(Actor actor, String id, String act) {
        switch (act) {
            case "approve" -> sets.approve(actor, id);
            case "limit", "open" -> sets.limit(actor, id, act.equals("limit"));
            default ->
                sets.move(
                        actor,
                        id,
                        Move.of(act).orElseThrow(() -> Refused.because("desk.refused.act")),
                        Sent.text("note"));
        }
    }

    static Line line(ChangeSet set, DeskView desk) {
        return new Line(
                DataPlaces.CHANGES + "?set=" + set.id(),
                set.title(),
                set.state().code(),
                desk.moment(set.moved()),
                set.author(),
                set.forced());
    }

    public List<Line> getLines() {
        return found.stream().limit(SIZE).map(one -> line(one, desk)).toList();
    }

    public List<Choice> getStates() {
        return choices.of(State.values(), State::code, "desk.data.state.", Sent.text("state"));
    }

    public String getWords() {
        return Sent.text("q");
    }

    public String getNewer() {
        return page > 1 ? Sent.page(DataPlaces.CHANGES, page - 1, FILTERS) : "";
    }

    public String getOlder() {
        return found.size() > SIZE ? Sent.page(DataPlaces.CHANGES, page + 1, FILTERS) : "";
    }

    public ChangeSet getSet() {
        return set;
    }

    public boolean isChosen() {
        return set != null;
    }

    public String getState() {
        return set == null ? "" : set.state().code();
    }

    /** Whether only the people of one institution see it. */
    public boolean isLimited() {
        return set != null && set.organisation().isPresent();
    }

    /** Whether whoever looks at it can limit it. */
    public boolean isMine() {
        return isOpen() && set.account().equals(signedIn.actor().account());
    }

    public String getBegun() {
        return desk.moment(set.begun());
    }

    public boolean isOpen() {
        return set != null && set.state().isOpen();
    }

    public boolean isDraft() {
        return set != null && set.state() == State.DRAFT;
    }

    public boolean isInReview() {
        return set != null && set.state() == State.REVIEW;
    }

    public String getNote() {
        return typed.text("note");
    }

    /** What stands in the way of taking it over. */
    public List<String> getObstacles() {
        if (obstacles == null) {
            obstacles = set == null ? List.of() : desk.words(sets.obstacles(set.id()));
        }
        return obstacles;
    }

    /** Other open proposals about the same. */
    public List<Line> getOthers() {
        if (others == null) {
            others = !isOpen()
                    ? List.of()
                    : files().stream()
                            .flatMap(file -> proposals.open(signedIn.actor(), file.path()).stream())
                            .filter(other -> !other.id().equals(set.id()))
                            .distinct()
                            .map(other -> line(other, desk))
                            .toList();
        }
        return others;
    }

    private List<ProposedFile> files() {
        if (files == null) {
            files = proposals.files(set.id());
        }
        return files;
    }

    /** What a set about registers changes: of one that is published by its days, of others against the present state. */
    public List<Difference> getDifferences() {
        if (differences == null) {
            List<Difference> all = new ArrayList<>();
            if (set != null && set.folder().equals(registerFiles.folder())) {
                files().forEach(file -> compare(file, all));
            }
            differences = all;
        }
        return differences;
    }

    private void compare(ProposedFile file, List<Difference> all) {
        String[] parts = file.path().split("/");
        String key = parts[2].replaceFirst("\\.yaml$", "");
        String url = DataPlaces.REGISTER + "?of=" + parts[1] + "&key=" + key;
        boolean applied = set.state() == State.APPLIED;
        Set<WrittenFact> before = applied
                ? Set.of()
                : new HashSet<>(text(file.path(), sets.present(set.folder(), file.path()))
                        .facts());
        SubjectText after = text(file.path(), file.text());
        if (file.text().isEmpty()) {
            all.add(new Difference(parts[1] + "/" + key, url, "withdrawn", "", null));
        }
        for (WrittenFact fact : after.facts()) {
            if (applied ? isOfItsDays(fact) : !before.contains(fact)) {
                String kind = fact.isHeld() ? "added" : "ended";
                all.add(new Difference(
                        parts[1] + "/" + key,
                        url,
                        kind,
                        fact.field(),
                        registers.shown(fact, parts[1], desk.language())));
            }
        }
    }

    /** Whether a fact was written down, or no longer held for true, since the set was begun. */
    private boolean isOfItsDays(WrittenFact fact) {
        String day = LocalDate.ofInstant(set.begun(), Clock.ZONE).toString();
        return fact.recorded().compareTo(day) >= 0 || fact.superseded().compareTo(day) >= 0;
    }

    private SubjectText text(String path, Optional<String> yaml) {
        return yaml.map(written -> registerFiles.read(path, written)).orElse(SubjectText.EMPTY);
    }

    /** What a set about a dataset would make of it; null for others. */
    public DatasetDesk.Preview getDataset() {
        if (dataset == null && set != null && set.folder().equals(datasets.folder())) {
            dataset = datasets.preview(files(), desk.language());
        }
        return dataset;
    }
}
