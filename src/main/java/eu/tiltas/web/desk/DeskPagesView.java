package eu.tiltas.web.desk;

import eu.tiltas.language.Language;
import eu.tiltas.page.Colleague;
import eu.tiltas.page.DeskEntry;
import eu.tiltas.page.DeskFilter;
import eu.tiltas.page.DeskPages;
import eu.tiltas.page.Drafts;
import eu.tiltas.page.PageType;
import eu.tiltas.page.Presence;
import eu.tiltas.page.Stage;
import eu.tiltas.security.Refused;
import eu.tiltas.security.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The list of pages, and where a new one begins. */
@Named("deskPages")
@RequestScoped
public class DeskPagesView {

    private static final String PATH = Guard.ROOT + "pages";
    private static final List<String> FILTERS = List.of("q", "stage", "section", "language", "stale", "due", "own");

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
            int changed,
            boolean live,
            String here) {}

    @Inject
    DeskView desk;

    @Inject
    SignedIn signedIn;

    @Inject
    DeskPages pages;

    @Inject
    Drafts drafts;

    @Inject
    PageChoices choices;

    @Inject
    Presence presence;

    private DeskFilter filter;
    private int from;

    /** Does what was sent, or reads what the list is to show. */
    public void load() {
        filter = new DeskFilter(
                Sent.text("q"),
                Arrays.stream(Stage.values())
                        .filter(stage -> stage.code().equals(Sent.text("stage")))
                        .findFirst(),
                Sent.text("section"),
                Sent.language("language"),
                Sent.has("stale"),
                Sent.has("due"),
                Sent.has("own") ? signedIn.actor().account() : "");
        from = Math.max(0, Sent.number("page") - 1) * DeskPages.TOGETHER;
        if (Sent.act().equals("begin")) {
            begin();
        }
    }

    private void begin() {
        String key = Sent.text("key").strip();
        Language source = Sent.language("source").orElse(Language.LT);
        try {
            drafts.begin(
                    signedIn.actor(),
                    key,
                    PageType.of(Sent.text("type")).orElse(PageType.GUIDANCE),
                    Sent.text("section"),
                    source,
                    Sent.has("limited"));
            desk.lead(DeskTextView.url(key, source), "desk.done.begun");
        } catch (Refused e) {
            desk.refuse(e);
        }
    }

    public List<Line> getLines() {
        List<DeskEntry> entries = pages.list(signedIn.actor(), filter, from);
        List<Colleague> here = presence.others(
                signedIn.actor(),
                entries.stream().map(DeskEntry::key).distinct().toList());
        return entries.stream().map(entry -> line(entry, here)).toList();
    }

    private Line line(DeskEntry entry, List<Colleague> here) {
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
                entry.changed(),
                entry.live(),
                here.stream()
                        .filter(colleague -> colleague.key().equals(entry.key())
                                && colleague.language() == entry.language())
                        .map(Colleague::name)
                        .collect(Collectors.joining(", ")));
    }

    public int getCount() {
        return pages.count(signedIn.actor(), filter);
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

    public boolean isOwn() {
        return !filter.keeper().isEmpty();
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

    public List<Choice> getTypes() {
        return choices.of(PageType.values(), PageType::word, "type.", Sent.text("type"));
    }

    public List<Choice> getSources() {
        return choices.languages(Sent.has("source") ? Sent.text("source") : Language.LT.code());
    }

    public String getKey() {
        return Sent.text("key");
    }
}
