package eu.tiltas.page;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A thing with one key and up to four translations. */
@Entity
@Table(name = "page")
class Page {

    @Id
    @Column(name = "page_key")
    private String key;

    @Column(name = "type")
    private String type;

    @Column(name = "section")
    private String section;

    @Column(name = "sort_order")
    private int order;

    @Column(name = "published")
    private LocalDate published;

    @Column(name = "metadata")
    private String metadata;

    @Column(name = "checksum")
    private String checksum;

    @Column(name = "live")
    private boolean live;

    @Column(name = "refreshed")
    private LocalDate refreshed = LocalDate.of(1, 1, 1);

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "page_key", referencedColumnName = "page_key", insertable = false, updatable = false)
    @MapKey(name = "language")
    private Map<String, Translation> translations = new HashMap<>();

    /** Whether what the public sees is different since the page was read. */
    @Transient
    private boolean different;

    protected Page() {}

    Page(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    /**
     * Takes over what holds for all languages.
     *
     * @param yaml the metadata as written
     * @param read the same, read
     * @param today the day of publication where the metadata names none and the page is new
     */
    void describe(String yaml, PageMetadata read, LocalDate today) {
        different |= !yaml.equals(metadata);
        this.metadata = yaml;
        this.type = read.type().word();
        this.section = read.section();
        this.order = read.order();
        this.published = read.published().orElse(published == null ? today : published);
    }

    /** Publishes a text; the revision to keep, unless the text is live already with the same words. */
    Optional<Revision> publish(PageText text, LocalDate today, OffsetDateTime now) {
        String code = text.language().code();
        Translation translation = translations.computeIfAbsent(code, c -> new Translation(key, c));
        different |= translation.differsFrom(text);
        LocalDate updated = text.updated().orElse(translation.isNew() ? published : today);
        return translation.publish(text, updated, now);
    }

    /** Withdraws the texts in all other languages than these. */
    void keepOnly(Set<String> codes) {
        translations.values().stream()
                .filter(translation -> translation.isLive() && !codes.contains(translation.language()))
                .forEach(translation -> {
                    translation.withdraw();
                    different = true;
                });
    }

    /** Ends an import of the page. */
    void imported(String newChecksum) {
        this.checksum = newChecksum;
        this.live = translations.values().stream().anyMatch(Translation::isLive);
    }

    /** Notes that something its texts quote is different from that day on. */
    void refresh(LocalDate today) {
        refreshed = today;
    }

    boolean isDifferent() {
        return different;
    }

    /** Takes the page from the public site; its texts and addresses are kept. */
    void withdraw() {
        keepOnly(Set.of());
        imported("");
    }
}
