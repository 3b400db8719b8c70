package eu.tiltas.page;

import eu.tiltas.language.Language;
import eu.tiltas.markup.MarkdownText.Quote;
import eu.tiltas.security.Actor;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** One saved text of a translation. The text never changes; how far it has come on its way to readers does. */
@Entity
@Table(name = "revision")
@IdClass(Revision.Key.class)
class Revision {

    /** The key of a revision. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private String pageKey;
        private String language;
        private int number;

        protected Key() {}

        Key(String pageKey, String language, int number) {
            this.pageKey = pageKey;
            this.language = language;
            this.number = number;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && number == key.number
                    && Objects.equals(pageKey, key.pageKey)
                    && Objects.equals(language, key.language);
        }

        @Override
        public int hashCode() {
            return Objects.hash(pageKey, language, number);
        }
    }

    @Id
    @Column(name = "page_key")
    private String pageKey;

    @Id
    @Column(name = "language")
    private String language;

    @Id
    @Column(name = "number")
    private int number;

    @Column(name = "title")
    private String title;

    @Column(name = "summary")
    private String summary;

    @Column(name = "keywords")
    private String keywords;

    @Column(name = "body")
    private String body;

    @Column(name = "links")
    private String links;

    /** The files that the text shows or leads to. */
    @ElementCollection
    @CollectionTable(
            name = "revision_file",
            joinColumns = {
                @JoinColumn(name = "page_key", referencedColumnName = "page_key"),
                @JoinColumn(name = "language", referencedColumnName = "language"),
                @JoinColumn(name = "number", referencedColumnName = "number")
            })
    @Column(name = "file_key")
    private Set<String> files = new TreeSet<>();

    @Column(name = "updated")
    private LocalDate updated;

    @Column(name = "recorded")
    private OffsetDateTime recorded;

    @Column(name = "slug")
    private String slug;

    @Column(name = "front_matter")
    private String frontMatter;

    @Column(name = "author")
    private String author;

    @Column(name = "author_name")
    private String authorName;

    @Column(name = "based_on")
    private int basedOn;

    @Column(name = "stage")
    private String stage;

    @Column(name = "made_from")
    private int madeFrom;

    @Column(name = "note")
    private String note = "";

    @Column(name = "minor")
    private boolean minor;

    @Column(name = "provenance")
    private String provenance = Provenance.HUMAN.code();

    @Column(name = "reviewed_by")
    private String reviewedBy = "";

    @Column(name = "reviewed_at")
    private OffsetDateTime reviewedAt;

    protected Revision() {}

    /** A text that an import brought; it is live at once. */
    Revision(String pageKey, int number, PageText text, LocalDate updated, OffsetDateTime recorded) {
        this.pageKey = pageKey;
        this.language = text.language().code();
        this.number = number;
        this.title = text.title();
        this.summary = text.summary();
        this.keywords = String.join("\n", text.keywords());
        this.body = text.body();
        this.links = text.linksAsText();
        this.files = Quote.files(text.quotes());
        this.slug = text.slug().value();
        this.frontMatter = text.frontMatter();
        this.provenance = text.provenance().code();
        this.author = "";
        this.authorName = "";
        this.stage = Stage.PUBLISHED.code();
        this.updated = updated;
        this.recorded = recorded;
    }

    /** A text that somebody wrote at the desk. */
    Revision(Key key, DraftText text, Actor writer, int basedOn, OffsetDateTime recorded, LocalDate today) {
        this.pageKey = key.pageKey;
        this.language = key.language;
        this.number = key.number;
        this.title = text.title();
        this.summary = text.summary();
        this.keywords = String.join("\n", text.keywords());
        this.body = text.body();
        DraftText.Read read = text.read();
        this.links = read.linksAsText();
        this.files = Quote.files(read.quotes());
        this.slug = text.slug();
        this.frontMatter = "";
        this.author = writer.account();
        this.authorName = writer.name();
        this.basedOn = basedOn;
        this.stage = Stage.DRAFT.code();
        this.updated = today;
        this.recorded = recorded;
    }

    String pageKey() {
        return pageKey;
    }

    int number() {
        return number;
    }

    String language() {
        return language;
    }

    Stage stage() {
        return Stage.of(stage);
    }

    boolean isBy(Actor actor) {
        return author.equals(actor.account());
    }

    int basedOn() {
        return basedOn;
    }

    int madeFrom() {
        return madeFrom;
    }

    LocalDate updated() {
        return updated;
    }

    String note() {
        return note;
    }

    boolean isMinor() {
        return minor;
    }

    DraftText text() {
        return new DraftText(
                Language.of(language).orElseThrow(),
                title,
                slug,
                summary,
                keywords.lines().toList(),
                body);
    }

    /** The text as a file of the content tree. */
    String file() {
        return (frontMatter.isEmpty() ? provenance().in(text().frontMatter(updated)) : frontMatter) + body;
    }

    void move(Stage to) {
        stage = to.code();
    }

    /** Says what is told readers of the change; a minor one need not be told. */
    void explain(String told, boolean isMinor) {
        note = told;
        minor = isMinor;
    }

    /** Says from which revision of the source language the text was made, or with which it was found to agree. */
    void pin(int source) {
        madeFrom = source;
    }

    Provenance provenance() {
        return Provenance.of(provenance).orElseThrow();
    }

    /** Was made as another revision was, and reviewed by whoever reviewed that. */
    void madeAs(Revision other) {
        provenance = other.provenance;
        reviewedBy = other.reviewedBy;
        reviewedAt = other.reviewedAt;
    }

    /** Says how it was made; who says that it is reviewed has reviewed it. */
    void declare(Provenance made, String by, OffsetDateTime now) {
        boolean reviewed = made == Provenance.MACHINE_REVIEWED;
        provenance = made.code();
        reviewedBy = reviewed ? by : "";
        reviewedAt = reviewed ? now : null;
        frontMatter = frontMatter.isEmpty() ? "" : made.in(frontMatter);
    }

    /** Goes live with the day that readers see as its last change. */
    void goLive(LocalDate day) {
        updated = day;
        frontMatter = provenance().in(text().frontMatter(day));
        stage = Stage.PUBLISHED.code();
    }

    /** What the desk shows of it. */
    RevisionEntry entry() {
        return new RevisionEntry(
                pageKey,
                Language.of(language).orElseThrow(),
                number,
                stage(),
                title,
                author,
                authorName,
                basedOn,
                madeFrom,
                note,
                minor,
                recorded.toInstant(),
                provenance(),
                reviewedBy,
                Optional.ofNullable(reviewedAt).map(OffsetDateTime::toInstant));
    }
}
