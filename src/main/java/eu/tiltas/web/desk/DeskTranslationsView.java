package eu.tiltas.web.desk;

import eu.tiltas.language.Language;
import eu.tiltas.link.Routes;
import eu.tiltas.page.Coverage;
import eu.tiltas.security.Actor;
import eu.tiltas.security.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How far a language has come, section by section, and what is to be translated next. */
@Named("deskTranslations")
@RequestScoped
public class DeskTranslationsView {

    /** A page to translate. */
    public record Line(
            String url, String title, String source, String sourceName, String state, int changed, long wanted) {}

    /**
     * A section with its pages that are not up to date.
     *
     * @param more where all of these stand if there are more than these; else empty
     * @param all how many there are
     */
    public record Section(String title, int pages, int current, List<Line> open, String more, int all) {}

    private static final String PATH = Guard.ROOT + "translations";

    /** What narrows the list to one section; an empty one is that of pages without any. */
    private static final String SECTION = "section";

    /** So many pages of a section are shown beside others. */
    private static final int FIRST = 50;

    /** So many where it stands alone. */
    private static final int TOGETHER = 200;

    @Inject
    DeskView desk;

    @Inject
    SignedIn signedIn;

    @Inject
    Coverage coverage;

    @Inject
    PageChoices choices;

    private Language language;
    private List<Coverage.Line> lines = List.of();

    /** Reads the language that is asked for, else the translator's own, else the one of the desk. */
    public void load() {
        Actor actor = signedIn.actor();
        language = choices.translated(actor);
        lines = coverage.lines(actor, language);
    }

    public String getLanguage() {
        return language.code();
    }

    public String getLanguageName() {
        return choices.language(language);
    }

    public List<Choice> getLanguages() {
        return choices.languages(language, other -> PATH + "?lang=" + other.code());
    }

    public int getPages() {
        return lines.size();
    }

    public int getCurrent() {
        return count(Coverage.State.CURRENT);
    }

    public int getOutdated() {
        return count(Coverage.State.OUTDATED);
    }

    public int getMissing() {
        return count(Coverage.State.MISSING);
    }

    public int getProgress() {
        return count(Coverage.State.IN_PROGRESS);
    }

    private int count(Coverage.State state) {
        return (int) lines.stream().filter(line -> line.state() == state).count();
    }

    public List<Section> getSections() {
        Map<String, List<Coverage.Line>> sections = lines.stream()
                .filter(line -> !isAlone() || line.section().equals(Sent.text(SECTION)))
                .collect(Collectors.groupingBy(Coverage.Line::section, LinkedHashMap::new, Collectors.toList()));
        return sections.entrySet().stream()
                .map(section -> section(section.getKey(), section.getValue()))
                .toList();
    }

    /** Whether one section alone is asked for. */
    public boolean isAlone() {
        return Sent.request().getParameter(SECTION) != null;
    }

    private static int from() {
        return (Sent.page(Sent.MOST_PAGES) - 1) * TOGETHER;
    }

    private Section section(String key, List<Coverage.Line> pages) {
        List<Coverage.Line> open = open(pages);
        List<Line> shown = open.stream()
                .skip(isAlone() ? from() : 0)
                .limit(isAlone() ? TOGETHER : FIRST)
                .map(this::line)
                .toList();
        String title = key.isEmpty() ? desk.word("desk.none") : choices.section(key);
        boolean more = !isAlone() && shown.size() < open.size();
        return new Section(
                title, pages.size(), pages.size() - open.size(), shown, more ? address(key, 1) : "", open.size());
    }

    private static List<Coverage.Line> open(List<Coverage.Line> pages) {
        return pages.stream()
                .filter(line -> line.state() != Coverage.State.CURRENT)
                .toList();
    }

    private String address(String section, int page) {
        return PATH + "?lang=" + language.code() + "&" + SECTION + "=" + Routes.encode(section)
                + (page == 1 ? "" : "&page=" + page);
    }

    /** Where all sections stand. */
    public String getAllUrl() {
        return PATH + "?lang=" + language.code();
    }

    public String getPrevious() {
        return isAlone() && from() > 0 ? address(Sent.text(SECTION), from() / TOGETHER) : "";
    }

    public String getNext() {
        boolean more = isAlone() && getSections().stream().anyMatch(section -> from() + TOGETHER < section.all());
        return more ? address(Sent.text(SECTION), from() / TOGETHER + 2) : "";
    }

    private Line line(Coverage.Line line) {
        return new Line(
                DeskTextView.url(line.key(), language),
                line.title(),
                line.source().code(),
                choices.language(line.source()),
                line.state().code(),
                line.changed(),
                line.wanted());
    }
}
