package eu.tiltas.page;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;

/**
 * What lists at the desk show, sort and narrow by, kept beside each translation so that a list reads one table: the newest
 * revision, the page, and by which revisions the translation may be behind its source. It says nothing of its own: it is
 * copied wherever one of these is written, and equals them at the end of every transaction.
 */
@Embeddable
class Listed {

    private static final int MAX_SOUGHT = 1000;

    @Column(name = "title")
    private String title = "";

    @Column(name = "sought")
    private String sought = "";

    @Column(name = "stage")
    private String stage = "";

    @Column(name = "recorded")
    private OffsetDateTime recorded;

    @Column(name = "author_name")
    private String authorName = "";

    @Column(name = "section")
    private String section = "";

    @Column(name = "sort_order")
    private int order;

    @Column(name = "keeper")
    private String keeper = "";

    @Column(name = "organisation")
    private String organisation = "";

    @Column(name = "review_due")
    private LocalDate reviewDue;

    @Column(name = "made_from")
    private int madeFrom;

    @Column(name = "source_language")
    private String sourceLanguage = "";

    @Column(name = "source_live")
    private int sourceLive;

    /** Shows a revision, the newest. */
    void newest(Revision revision) {
        title = revision.text().title();
        sought = sought(title, revision.pageKey(), revision.text().slug());
        stage = revision.stage().code();
        recorded = revision.recorded();
        authorName = revision.entry().authorName();
    }

    /** Title, key and address in small letters, a line each: words are looked for in all three at once. */
    static String sought(String title, String key, String slug) {
        String all = String.join("\n", title, key, slug).toLowerCase(Locale.ROOT);
        return all.length() > MAX_SOUGHT ? all.substring(0, MAX_SOUGHT) : all;
    }

    /** Says from which revision of the source the live text was made; 0 where that is not known. */
    void madeFrom(int source) {
        madeFrom = source;
    }

    /** Stands in its place among the pages. */
    void stands(String inSection, int at) {
        section = inSection;
        order = at;
    }

    /** Is looked after by an account and an institution, and to be looked at again by a day. */
    void cared(String by, String institution, LocalDate due) {
        keeper = by;
        organisation = institution;
        reviewDue = due;
    }

    /** Has a source that is live in a revision; 0 where one of the two is not live, or the text is the source itself. */
    void follows(String language, int live) {
        sourceLanguage = language;
        sourceLive = live;
    }
}
