package eu.tiltas.page;

import eu.tiltas.language.Language;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
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

    @Column(name = "source_language")
    private String sourceLanguage = "";

    @Column(name = "file_metadata")
    private String fileMetadata;

    @Column(name = "keeper")
    private String keeper = "";

    @Column(name = "organisation")
    private String organisation = "";

    @Column(name = "review_due")
    private LocalDate reviewDue;

    @Column(name = "expires")
    private LocalDate expires;

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

    /** A page that begins at the desk; it is live when its first text is. */
    Page(String key, String organisation, LocalDate today) {
        this.key = key;
        this.organisation = organisation;
        this.published = today;
        this.checksum = "";
    }

    /** Takes over what the content tree says for all languages. */
    void take(String yaml, PageMetadata read, LocalDate firstDay) {
        fileMetadata = yaml;
        describe(yaml, read, firstDay);
    }

    /**
     * Says what holds for all languages.
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
        this.sourceLanguage = read.sourceLanguage().map(Language::code).orElse("");
        this.reviewDue = read.review().orElse(null);
        this.expires = read.expires().orElse(null);
        this.published = read.published().orElse(published == null ? today : published);
        list();
    }

    /** Publishes a text; the revision to keep, unless the text is live already with the same words. */
    Optional<Revision> publish(PageText text, LocalDate today, OffsetDateTime now) {
        Translation translation = translation(text.language());
        different |= translation.differsFrom(text);
        return translation.publish(text, updated(text, translation, today), now);
    }

    private LocalDate updated(PageText text, Translation translation, LocalDate today) {
        return text.updated().orElse(translation.isNew() ? published : today);
    }

    /** Takes a text of which the tree says that it is not public; the revision to keep, unless it has those words. */
    Optional<Revision> publish(PageText text, PageHistory.Gone gone, LocalDate today, OffsetDateTime now) {
        Translation translation = translation(text.language());
        different |= translation.differsFrom(text, gone);
        return translation.publish(text, gone, updated(text, translation, today), now);
    }

    /** Goes live in a language with a text from the desk. */
    void publish(Revision revision, LocalDate today) {
        if (translations.values().stream().allMatch(Translation::isNew)) {
            published =
                    PageMetadata.read(metadata, new ArrayList<>()).published().orElse(today);
        }
        translations.get(revision.language()).publish(revision);
        settle();
    }

    /** Takes the text in a language from the public. */
    void take(Language language, Stage stage, String reason, String onward, LocalDate today) {
        translations.get(language.code()).take(stage, reason, onward, today);
        settle();
    }

    /** Brings the text in a language back as it was. */
    void restore(Language language) {
        translations.get(language.code()).restore();
        settle();
    }

    private void settle() {
        live = translations.values().stream().anyMatch(Translation::isLive);
        list();
    }

    /** Lets lists show of its texts what holds for all of them. */
    private void list() {
        int source = sourceLanguage()
                .flatMap(this::inLanguage)
                .filter(Translation::isLive)
                .map(Translation::liveRevision)
                .orElse(0);
        translations.values().forEach(text -> {
            text.listed().stands(section, order);
            text.listed().cared(keeper, organisation, reviewDue);
            boolean follows = text.isLive() && !text.language().equals(sourceLanguage);
            text.listed().follows(sourceLanguage, follows ? source : 0);
        });
    }

    /** Its text in a language, new and empty if there is none yet. */
    Translation translation(Language language) {
        return inLanguage(language).orElseGet(() -> {
            Translation text = new Translation(key, language.code());
            translations.put(language.code(), text);
            list();
            return text;
        });
    }

    Optional<Translation> inLanguage(Language language) {
        return Optional.ofNullable(translations.get(language.code()));
    }

    /** The language its translations are made from; empty where it is not known. */
    Optional<Language> sourceLanguage() {
        return Language.of(sourceLanguage);
    }

    /** What the desk shows of it. */
    DeskPage desk(List<DeskPage.Text> texts) {
        return new DeskPage(
                key, PageMetadata.read(metadata, new ArrayList<>()), metadata, texts, keeper, organisation());
    }

    String metadata() {
        return metadata;
    }

    /** The texts that an export writes, by language: public ones, and those that an editor took away. */
    List<Translation> told() {
        return translations.values().stream()
                .filter(text -> text.isLive() || text.gone().isPresent())
                .sorted(Comparator.comparing(Translation::language))
                .toList();
    }

    /** The day of its first publication; empty where its metadata tell it. */
    Optional<LocalDate> untoldDay() {
        return PageMetadata.read(metadata, new ArrayList<>()).published().isPresent()
                ? Optional.empty()
                : Optional.of(published);
    }

    String keeper() {
        return keeper;
    }

    /** Gives the page to an account, which is then asked when it is to be checked again. */
    void keep(String account) {
        keeper = account;
        list();
    }

    /** The institution whose people alone work on the page; empty for everybody's. */
    Optional<String> organisation() {
        return Optional.of(organisation).filter(name -> !name.isEmpty());
    }

    void limit(String to) {
        organisation = to;
        list();
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
        settle();
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
