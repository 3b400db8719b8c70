package eu.tiltas.web.desk;

import eu.tiltas.language.Language;
import eu.tiltas.page.BulkActs;
import eu.tiltas.page.Colleague;
import eu.tiltas.page.DeskEntry;
import eu.tiltas.page.DeskFilter;
import eu.tiltas.page.DeskOrder;
import eu.tiltas.page.DeskPages;
import eu.tiltas.page.Presence;
import eu.tiltas.page.Stage;
import eu.tiltas.security.Refused;
import eu.tiltas.security.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The list of pages, and what is done with several of them. */
@Named("deskPages")
@RequestScoped
public class DeskPagesView {

    static final String PATH = Guard.ROOT + "pages";
    private static final List<String> FILTERS =
            List.of("q", "stage", "section", "language", "owner", "stale", "due", "broken", "sort");

    /** A line of the list. */
    public record Line(
            String url,
            String pageUrl,
            String key,
            String language,
            String languageName,
            String title,
            String stage,
            String section,
            String author,
            String moment,
            String review,
            String owner,
            int changed,
            String value,
            boolean ticked,
            String here) {}

    /** Of what an act with several was refused, and why. */
    public record Denial(String title, String url, List<String> reasons) {}

    @Inject
    DeskView desk;

    @Inject
    SignedIn signedIn;

    @Inject
    DeskPages pages;

    @Inject
    PageChoices choices;

    @Inject
    Presence presence;

    @Inject
    PageListActs acts;

    @Inject
    DeskListViews views;

    @Inject
    DeskNewPageView fresh;

    @Inject
    SetChoices sets;

    @Inject
    OwnerChoices owners;

    private DeskFilter filter;
    private int from;
    private BulkActs.Outcome outcome;
    private List<Line> lines;
    private int count = -1;

    /** Does what was sent, or reads what the list is to show; asked for nothing, it begins with the view that is kept for that. */
    public void load() {
        if (Sent.request().getQueryString() == null
                && Sent.act().isEmpty()
                && views.first().isPresent()) {
            desk.lead(views.first().get());
            return;
        }
        filter = filter();
        from = (Sent.page(Sent.MOST_PAGES) - 1) * DeskPages.TOGETHER;
        if (!Sent.act().isEmpty()) {
            try {
                act(Sent.act());
            } catch (Refused e) {
                desk.refuse(e);
            }
        }
    }

    private DeskFilter filter() {
        return new DeskFilter(
                Sent.text("q"),
                Arrays.stream(Stage.values())
                        .filter(stage -> stage.code().equals(Sent.text("stage")))
                        .findFirst(),
                Sent.text("section"),
                Sent.language("language"),
                Sent.has("stale"),
                Sent.has("due"),
                Sent.has("broken"),
                owners.chosen(Sent.text("owner")),
                DeskOrder.of(Sent.text("sort")));
    }

    private void act(String act) {
        switch (act) {
            case "begin" -> fresh.begin(signedIn.actor());
            case "view" -> views.keep(signedIn.actor());
            case "forget" -> views.forget(signedIn.actor());
            default -> {
                outcome = acts.act(signedIn.actor(), act);
                if (outcome.refused().isEmpty()) {
                    desk.lead(PATH + "?" + filters() + "&page=" + (from / DeskPages.TOGETHER + 1), "desk.done.act");
                }
            }
        }
    }

    /** What narrows the list now, as its address has it; with the order, so that it is never empty. */
    static String filters() {
        String narrowed = Sent.narrowed(FILTERS);
        return narrowed.contains("sort=") ? narrowed : narrowed + (narrowed.isEmpty() ? "" : "&") + "sort=saved";
    }

    /** Where forms of the list send to: the list as it is narrowed. */
    public String getAddress() {
        return PATH + "?" + filters() + (from == 0 ? "" : "&page=" + (from / DeskPages.TOGETHER + 1));
    }

    /** With how many an act with several was done; -1 where there was none, or it was done with all. */
    public int getDone() {
        return outcome == null ? -1 : outcome.done();
    }

    /** Of what it was refused. */
    public List<Denial> getDenials() {
        return outcome == null
                ? List.of()
                : outcome.refused().stream()
                        .map(refusal -> new Denial(
                                refusal.language()
                                        .map(language -> refusal.page() + " · " + choices.language(language))
                                        .orElse(refusal.page()),
                                refusal.language()
                                        .map(language -> DeskTextView.url(refusal.page(), language))
                                        .orElse(DeskPageView.url(refusal.page())),
                                desk.words(refusal.reasons())))
                        .toList();
    }

    /** The sets that still can take something in. */
    public List<Choice> getSets() {
        return sets.open(Sent.text("set"));
    }

    public List<Choice> getOwners() {
        return owners.filters(filter.keeper());
    }

    /** To whom pages can be given. */
    public List<Choice> getKeepers() {
        return owners.keepers(Sent.text("keeper"));
    }

    public List<Choice> getOrders() {
        return choices.of(
                DeskOrder.values(),
                DeskOrder::code,
                "desk.lists.sort.",
                filter.order().code());
    }

    public boolean isBroken() {
        return filter.broken();
    }

    public List<Line> getLines() {
        if (lines == null) {
            Set<String> ticked = ticked();
            List<DeskEntry> entries = pages.list(signedIn.actor(), filter, from);
            List<Colleague> here = presence.others(
                    signedIn.actor(),
                    entries.stream().map(DeskEntry::key).distinct().toList());
            lines = entries.stream().map(entry -> line(entry, ticked, here)).toList();
        }
        return lines;
    }

    /** What was ticked stays so where an act was refused. */
    private static Set<String> ticked() {
        String[] values = Sent.request().getParameterValues(PageListActs.TICKED);
        return values == null ? Set.of() : new HashSet<>(List.of(values));
    }

    private Line line(DeskEntry entry, Set<String> ticked, List<Colleague> here) {
        String value = entry.key() + " " + entry.language().code() + " " + entry.number();
        return new Line(
                DeskTextView.url(entry.key(), entry.language()),
                DeskPageView.url(entry.key()),
                entry.key(),
                entry.language().code(),
                choices.language(entry.language()),
                entry.title().isEmpty() ? entry.key() : entry.title(),
                entry.stage().code(),
                choices.section(entry.section()),
                entry.authorName(),
                desk.moment(entry.recorded()),
                entry.reviewDue().map(Object::toString).orElse(""),
                owners.name(entry.keeper()),
                entry.changed(),
                value,
                ticked.contains(value),
                here.stream()
                        .filter(colleague ->
                                colleague.key().equals(entry.key()) && colleague.language() == entry.language())
                        .map(Colleague::name)
                        .collect(Collectors.joining(", ")));
    }

    public int getCount() {
        if (count < 0) {
            count = pages.count(signedIn.actor(), filter);
        }
        return count;
    }

    public String getPrevious() {
        return from == 0 ? "" : page(from / DeskPages.TOGETHER);
    }

    public String getNext() {
        return from + DeskPages.TOGETHER >= getCount() ? "" : page(from / DeskPages.TOGETHER + 2);
    }

    private static String page(int number) {
        return Sent.page(PATH, number, FILTERS);
    }

    public String getQuery() {
        return filter.words();
    }

    public boolean isStale() {
        return filter.stale();
    }

    public boolean isDue() {
        return filter.reviewDue();
    }

    public List<Choice> getStages() {
        return choices.of(
                Stage.values(),
                Stage::code,
                "desk.stage.",
                filter.stage().map(Stage::code).orElse(""));
    }

    public List<Choice> getSections() {
        return choices.sections(filter.section());
    }

    public List<Choice> getLanguages() {
        return choices.languages(filter.language().map(Language::code).orElse(""));
    }
}
