package eu.tiltas.page;

import eu.tiltas.config.Clock;
import eu.tiltas.language.Language;
import eu.tiltas.link.Routes;
import eu.tiltas.markup.Markdown;
import eu.tiltas.markup.MarkdownText;
import eu.tiltas.markup.TextBlock;
import eu.tiltas.security.Token;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands around a text that is shown to an outside reviewer: what it is, and the form for what they say of it. */
@Named("outside")
@RequestScoped
public class OutsideView {

    /**
     * A block on which something can be said.
     *
     * @param name of its field
     * @param words how it begins
     * @param value what was typed
     */
    public record Field(String name, String words, String value) {}

    /**
     * A heading with what stands under it; the first part is title and summary.
     *
     * @param anchor of the heading in the page; empty where it has none
     * @param open whether something was typed in it
     */
    public record Part(String title, String anchor, List<Field> fields, boolean open) {}

    private static final OutsideDraft EMPTY =
            new OutsideDraft("", Optional.empty(), "", Map.of(), Optional.empty(), "");

    private OutsideDoor.Opened opened;
    private DraftText text;
    private Token token;
    private String begun = "";
    private OutsideDraft draft = EMPTY;
    private List<String> faults = List.of();
    private boolean thanked;

    /**
     * Shows a text with an empty form.
     *
     * @param mark by which the portal knows when it made the form
     */
    public void load(OutsideDoor.Opened where, DraftText shown, Token secret, String mark) {
        opened = where;
        text = shown;
        token = secret;
        begun = mark;
    }

    /** The form again, as it was filled in. */
    public void again(OutsideDraft sent, List<String> why) {
        draft = sent;
        faults = List.copyOf(why);
    }

    public void thank() {
        thanked = true;
    }

    public boolean isThanked() {
        return thanked;
    }

    private Language language() {
        return opened.key().language();
    }

    public String getUrl() {
        return Routes.outside(language()) + "/" + token.word();
    }

    public String getBegun() {
        return begun;
    }

    public int getNumber() {
        return opened.key().number();
    }

    /** Who asks. */
    public String getAsker() {
        return opened.review().accountName();
    }

    /** What the reviewer is asked, by paragraphs. */
    public List<String> getNote() {
        return opened.review().note().lines().filter(line -> !line.isBlank()).toList();
    }

    /** The last day on which the link is good. */
    public LocalDate getUntil() {
        return opened.review().expires().minusSeconds(1).atZone(Clock.ZONE).toLocalDate();
    }

    /** Why the form came back, as words in the keys of messages. */
    public List<String> getFaults() {
        return faults;
    }

    public boolean isWrong(String fault) {
        return faults.contains(fault);
    }

    public OutsideDraft getDraft() {
        return draft;
    }

    public String getVerdict() {
        return draft.verdict().map(Verdict::code).orElse("");
    }

    public int getMost() {
        return OutsideDraft.MOST;
    }

    public int getLength() {
        return draft.length();
    }

    /** The text by its headings. */
    public List<Part> getParts() {
        List<Part> parts = new ArrayList<>();
        Iterator<MarkdownText.Heading> headings =
                Markdown.parse(text.body()).outline().iterator();
        List<TextBlock> blocks = text.blocks();
        String title = text.title();
        String anchor = "";
        List<Field> fields = new ArrayList<>();
        for (int place = 0; place < blocks.size(); place++) {
            TextBlock block = blocks.get(place);
            if (block.kind() == TextBlock.Kind.HEADING) {
                parts.add(part(title, anchor, fields));
                MarkdownText.Heading heading = headings.next();
                title = heading.text();
                anchor = heading.anchor();
                fields = new ArrayList<>();
            }
            fields.add(new Field(
                    "b" + place, OutsideDoor.quoted(block), draft.comments().getOrDefault(place, "")));
        }
        parts.add(part(title, anchor, fields));
        return parts;
    }

    private static Part part(String title, String anchor, List<Field> fields) {
        return new Part(title, anchor, List.copyOf(fields), fields.stream().anyMatch(field -> !field.value()
                .isEmpty()));
    }
}
