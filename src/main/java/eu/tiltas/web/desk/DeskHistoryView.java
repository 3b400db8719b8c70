package eu.tiltas.web.desk;

import eu.tiltas.language.Language;
import eu.tiltas.link.Routes;
import eu.tiltas.page.DeskPage;
import eu.tiltas.page.DeskPages;
import eu.tiltas.page.RevisionEntry;
import eu.tiltas.page.RevisionKey;
import eu.tiltas.page.SourceChanges;
import eu.tiltas.page.WordDifference;
import eu.tiltas.security.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** The revisions of a text, and what is different between two of them. */
@Named("deskHistory")
@RequestScoped
public class DeskHistoryView {

    /** A revision in the list. */
    public record Line(
            int number, String stage, String title, String author, String moment, String note, boolean minor) {}

    /** A block of either text. */
    public record Block(List<WordDifference.Piece> pieces, boolean different) {}

    @Inject
    DeskView desk;

    @Inject
    SignedIn signedIn;

    @Inject
    DeskPages pages;

    @Inject
    PageChoices choices;

    private DeskPage page;
    private Language language;
    private int from;
    private int to;

    static String url(String key, Language language) {
        return "/editor/history?key=" + Routes.encode(key) + "&lang=" + language.code();
    }

    /** Reads the list; leads to that of pages where there is no such text. */
    public void load() {
        Optional<DeskPage> found = pages.page(signedIn.actor(), Sent.text("key"));
        Optional<Language> asked = Sent.language("lang");
        Optional<DeskPage.Text> text = asked.flatMap(spoken -> found.flatMap(there -> there.text(spoken)));
        if (text.isEmpty()) {
            desk.lead("/editor/pages", "desk.missing");
            return;
        }
        page = found.orElseThrow();
        language = asked.orElseThrow();
        int newest = text.get().latest().number();
        to = Sent.number("to") > 0 && Sent.number("to") <= newest ? Sent.number("to") : newest;
        from = Sent.number("from") > 0 && Sent.number("from") <= newest
                ? Sent.number("from")
                : text.get().latest().basedOn();
    }

    public String getKey() {
        return page.key();
    }

    public String getLanguage() {
        return language.code();
    }

    public String getLanguageName() {
        return choices.language(language);
    }

    public String getTitle() {
        return page.title(desk.language());
    }

    public String getTextUrl() {
        return DeskTextView.url(page.key(), language);
    }

    public int getFrom() {
        return from;
    }

    public int getTo() {
        return to;
    }

    private static int skipped() {
        return (Sent.page(Sent.MOST_PAGES) - 1) * DeskPages.REVISIONS;
    }

    public String getPrevious() {
        return skipped() == 0 ? "" : page(skipped() / DeskPages.REVISIONS);
    }

    public String getNext() {
        int newest = page.text(language).orElseThrow().latest().number();
        return skipped() + DeskPages.REVISIONS >= newest ? "" : page(skipped() / DeskPages.REVISIONS + 2);
    }

    private static String page(int number) {
        return Sent.page("/editor/history", number, List.of("key", "lang", "from", "to"));
    }

    public List<Line> getLines() {
        return pages.revisions(signedIn.actor(), page.key(), language, skipped()).stream()
                .map(this::line)
                .toList();
    }

    private Line line(RevisionEntry entry) {
        return new Line(
                entry.number(),
                entry.stage().code(),
                entry.title(),
                entry.authorName(),
                desk.moment(entry.recorded()),
                entry.note(),
                entry.minor());
    }

    /** The blocks of both texts; none where there is only one. */
    public List<Block> getBlocks() {
        return from == 0 || from == to
                ? List.of()
                : pages
                        .difference(
                                signedIn.actor(),
                                new RevisionKey(page.key(), language, from),
                                new RevisionKey(page.key(), language, to))
                        .blocks()
                        .stream()
                        .map(DeskHistoryView::block)
                        .toList();
    }

    private static Block block(SourceChanges.Block block) {
        return new Block(
                WordDifference.between(block.old().orElse(""), block.now().orElse("")),
                !block.old().equals(block.now()));
    }
}
