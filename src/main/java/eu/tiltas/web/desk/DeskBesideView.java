package eu.tiltas.web.desk;

import eu.tiltas.page.DeskPage;
import eu.tiltas.page.DeskPages;
import eu.tiltas.page.RevisionEntry;
import eu.tiltas.page.RevisionKey;
import eu.tiltas.page.SideBySide;
import eu.tiltas.security.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** The source of a translation beside it. */
@Named("deskBeside")
@RequestScoped
public class DeskBesideView {

    @Inject
    SignedIn signedIn;

    @Inject
    DeskTextView text;

    @Inject
    DeskPages pages;

    @Inject
    PageChoices choices;

    private List<SideBySide.Row> blocks;

    private Optional<RevisionEntry> source() {
        return text.page()
                .source()
                .filter(found -> found.language() != text.language())
                .map(DeskPage.Text::latest);
    }

    public boolean isTranslation() {
        return source().isPresent();
    }

    /** The newest revision of the source; 0 where there is none. */
    public int getSource() {
        return source().map(RevisionEntry::number).orElse(0);
    }

    public String getSourceLanguage() {
        return source().map(entry -> entry.language().code()).orElse("");
    }

    public String getSourceName() {
        return source().map(entry -> choices.language(entry.language())).orElse("");
    }

    /** The source beside the newest text, with what changed since that was made. */
    public List<SideBySide.Row> getBlocks() {
        if (blocks == null) {
            RevisionEntry source = source().orElseThrow();
            blocks = pages.sideBySide(
                    signedIn.actor(),
                    new RevisionKey(text.getKey(), source.language(), source.number()),
                    text.latest().map(RevisionEntry::madeFrom).orElse(0),
                    text.latest().map(entry -> text.getWritten()));
        }
        return blocks;
    }

    public int getChanged() {
        return (int) getBlocks().stream().filter(SideBySide.Row::different).count();
    }

    /** Whether a translation is behind the newest text of its source. */
    public boolean isBehind() {
        return text.latest()
                .filter(entry -> entry.madeFrom() > 0 && entry.madeFrom() < getSource())
                .isPresent();
    }
}
