package eu.tiltas.web.desk;

import eu.tiltas.page.BothPart;
import eu.tiltas.page.BothPart.Choice;
import eu.tiltas.page.BothTexts;
import eu.tiltas.page.DeskPages;
import eu.tiltas.page.DraftText;
import eu.tiltas.page.RevisionEntry;
import eu.tiltas.security.Refused;
import eu.tiltas.security.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** Two texts, where somebody else saved while one was written: to be put together, or one of them taken. */
@Named("deskConflict")
@RequestScoped
public class DeskConflictView {

    @Inject
    DeskTextView text;

    @Inject
    DeskView desk;

    @Inject
    DeskPages pages;

    @Inject
    SignedIn signedIn;

    private BothTexts both;
    private int began;

    /**
     * Shows what the form holds beside the newest revision.
     *
     * @param from the revision that the form began with; 0 for none
     * @throws Refused if there is no revision yet
     */
    void show(int from) {
        began = from;
        DraftText theirs = revision(text.getNumber()).orElseThrow(() -> Refused.because("desk.refused.revision"));
        both = BothTexts.of(revision(from), text.getWritten(), theirs);
    }

    private Optional<DraftText> revision(int number) {
        return pages.text(signedIn.actor(), text.key(number));
    }

    /**
     * What was chosen, put together.
     *
     * @param seen the newest revision when both texts were shown
     * @throws Refused if one of them is another by now; they are shown anew then
     */
    DraftText merged(int seen) {
        show(seen == text.getNumber() ? Sent.number("began") : seen);
        if (!both.mark().equals(Sent.text("both"))) {
            throw Refused.because("desk.refused.conflict");
        }
        DraftText merged = both.merged(this::chosen);
        both = null;
        return merged;
    }

    /** Goes on showing both, where they were shown. */
    void stay() {
        if (Sent.has("both") && text.getNumber() > 0) {
            show(Sent.number("began"));
        }
    }

    /** What was chosen of a part, as long as that is the one that was shown; else what loses nothing. */
    public Choice chosen(BothPart part) {
        return Optional.of(Sent.text("part-" + part.number()))
                .filter(sent -> both.mark().equals(Sent.text("both")))
                .flatMap(Choice::of)
                .orElseGet(part::proposed);
    }

    public boolean isThere() {
        return both != null;
    }

    /** Who saved meanwhile. */
    public String getName() {
        return text.latest()
                .map(RevisionEntry::authorName)
                .filter(name -> !name.isEmpty())
                .orElseGet(() -> desk.word("desk.conflict.import"));
    }

    public List<BothPart> getParts() {
        return both.parts();
    }

    public String getMark() {
        return both.mark();
    }

    public int getBegan() {
        return began;
    }
}
