package eu.tiltas.web.desk;

import eu.tiltas.language.Language;
import eu.tiltas.page.DeskPages;
import eu.tiltas.page.ReleaseSets;
import eu.tiltas.page.Releases;
import eu.tiltas.page.RevisionEntry;
import eu.tiltas.page.RevisionKey;
import eu.tiltas.security.Actor;
import eu.tiltas.security.Refused;
import eu.tiltas.security.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** Release sets: what goes live together, and when. */
@Named("deskReleases")
@RequestScoped
public class DeskReleasesView {

    private static final String PATH = Guard.ROOT + "releases";

    /** A set in the list. */
    public record Line(String url, String title, String state, String due, String zone, String by) {}

    /** A text in a set. */
    public record Item(
            String url, String page, String language, String languageName, int number, String title, String stage) {}

    @Inject
    DeskView desk;

    @Inject
    SignedIn signedIn;

    @Inject
    Releases releases;

    @Inject
    ReleaseSets sets;

    @Inject
    DeskPages pages;

    @Inject
    PageChoices choices;

    private ReleaseSets.Entry set;

    /** Does what was sent, and reads the set that is asked for if there is one. */
    public void load() {
        String id = Sent.text("set");
        set = id.isEmpty() ? null : sets.find(signedIn.actor(), id).orElse(null);
        if (!Sent.act().isEmpty()) {
            try {
                String done = act(signedIn.actor(), id, Sent.act());
                desk.lead(PATH + "?set=" + done, "desk.done.act");
            } catch (Refused e) {
                desk.refuse(e);
            }
        }
    }

    /** The id of the set that was acted on. */
    private String act(Actor actor, String id, String act) {
        switch (act) {
            case "begin" -> {
                return releases.begin(actor, Sent.text("title"));
            }
            case "remove" -> releases.remove(actor, id, revision());
            case "release" -> releases.release(actor, id);
            case "schedule" -> releases.schedule(actor, id, DueTime.time(), DueTime.zone());
            case "unschedule" -> releases.unschedule(actor, id);
            default -> throw Refused.because("desk.refused.act");
        }
        return id;
    }

    private static RevisionKey revision() {
        return new RevisionKey(Sent.text("key"), Sent.language("lang").orElse(Language.LT), Sent.number("number"));
    }

    public List<Line> getLines() {
        return sets.all(signedIn.actor(), from()).stream()
                .map(entry -> new Line(
                        PATH + "?set=" + entry.id(),
                        entry.title(),
                        entry.state(),
                        due(entry),
                        entry.zone(),
                        entry.accountName()))
                .toList();
    }

    private static int from() {
        return (Sent.page(Sent.MOST_PAGES) - 1) * ReleaseSets.TOGETHER;
    }

    public String getPrevious() {
        return from() == 0 ? "" : Sent.page(PATH, from() / ReleaseSets.TOGETHER, List.of());
    }

    public String getNext() {
        return from() + ReleaseSets.TOGETHER >= sets.count(signedIn.actor())
                ? ""
                : Sent.page(PATH, from() / ReleaseSets.TOGETHER + 2, List.of());
    }

    /** Why it could not go live at its time, where its texts do not show it. */
    public String getFailure() {
        return set.failure().map(reason -> reason.in(desk.language())).orElse("");
    }

    private String due(ReleaseSets.Entry entry) {
        return entry.due().map(desk::moment).orElse("");
    }

    public boolean isChosen() {
        return set != null;
    }

    public String getSet() {
        return set.id();
    }

    public String getTitle() {
        return set.title();
    }

    public String getState() {
        return set.state();
    }

    public String getDue() {
        return due(set);
    }

    public boolean isOpen() {
        return set.state().equals("open") || set.state().equals("failed");
    }

    public boolean isScheduled() {
        return set.state().equals("scheduled");
    }

    public List<Item> getItems() {
        return sets.items(signedIn.actor(), set.id()).stream().map(this::item).toList();
    }

    private Item item(RevisionKey key) {
        Optional<RevisionEntry> entry = pages.entry(signedIn.actor(), key);
        return new Item(
                DeskTextView.url(key.page(), key.language()),
                key.page(),
                key.language().code(),
                choices.language(key.language()),
                key.number(),
                entry.map(RevisionEntry::title).orElse(""),
                entry.map(found -> found.stage().code()).orElse(""));
    }

    /** What stands in the way of releasing it now. */
    public List<String> getObstacles() {
        return isOpen() ? desk.words(releases.refusals(signedIn.actor(), set.id())) : List.of();
    }

    public List<Choice> getZones() {
        return DueTime.zones();
    }
}
