package eu.tiltas.page;

import eu.tiltas.config.Settings;
import eu.tiltas.language.Language;
import eu.tiltas.language.Messages;
import eu.tiltas.language.PartialDate;
import eu.tiltas.markup.JsonLd;
import eu.tiltas.markup.Markdown;
import eu.tiltas.markup.MarkdownText;
import eu.tiltas.markup.Reader;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A page as its reader sees it. */
@Named("page")
@RequestScoped
public class PageView {

    /** A heading in the list of contents. */
    public record ContentsLine(int level, String anchor, String title) {}

    /** A source as shown; {@code language} is that of its title. */
    public record SourceLine(String title, String language, String url, String publisher, String asOf) {}

    /** A contact as shown. */
    public record ContactLine(
            String name,
            String url,
            String host,
            String email,
            String phone,
            String phoneDigits,
            String address,
            String hours) {}

    /** A link to another page; {@code language} is empty where it is the reader's own. */
    public record RelatedLine(String url, String title, String language) {}

    private static final int DEEPEST_IN_CONTENTS = 3;
    private static final int FEWEST_IN_CONTENTS = 2;

    @Inject
    Pages pages;

    @Inject
    Settings settings;

    private PageEntry entry;
    private PageMetadata metadata;
    private MarkdownText body;
    private String html = "";
    private final Map<Language, String> versions = new EnumMap<>(Language.class);
    private List<RelatedLine> related = List.of();
    private Map<String, List<PageEntry>> linked = Map.of();

    /** Reads a published page; false if there is none with that key in that language. */
    public boolean load(Language language, String key) {
        List<PublishedText> texts = pages.texts(key);
        texts.forEach(text -> versions.put(text.entry().language(), text.entry().url()));
        Optional<PublishedText> own = texts.stream()
                .filter(text -> text.entry().language() == language)
                .findFirst();
        own.ifPresent(this::show);
        return own.isPresent();
    }

    private void show(PublishedText text) {
        entry = text.entry();
        metadata = PageMetadata.read(text.metadata(), new ArrayList<>());
        body = Markdown.parse(text.body());
        linked = pages.translations(linkedKeys());
        html = body.html(new Reader(entry.language(), Messages.ofPortal().in(entry.language()), this::target))
                .value();
        related = metadata.related().stream()
                .flatMap(key -> target(key).stream())
                .map(this::relatedLine)
                .toList();
    }

    private RelatedLine relatedLine(Reader.Target target) {
        boolean own = target.language() == entry.language();
        return new RelatedLine(
                target.url(), target.title(), own ? "" : target.language().code());
    }

    private Set<String> linkedKeys() {
        Set<String> keys = new HashSet<>(metadata.related());
        body.references().forEach(link -> keys.add(link.key()));
        return keys;
    }

    /** Where a key leads this reader: to the page in the reader's language, else in the first it has. */
    private Optional<Reader.Target> target(String key) {
        List<PageEntry> translations = linked.getOrDefault(key, List.of());
        return translations.stream()
                .filter(other -> other.language() == entry.language())
                .findFirst()
                .or(() -> translations.stream().min(Comparator.comparing(PageEntry::language)))
                .map(other -> new Reader.Target(other.url(), other.title(), other.language()));
    }

    /** The page's addresses in the languages it is published in. */
    public Map<Language, String> versions() {
        return versions;
    }

    /** The key of its section; may be empty. */
    public String section() {
        return entry.section();
    }

    public String getUrl() {
        return entry.url();
    }

    public String getTitle() {
        return entry.title();
    }

    public String getSummary() {
        return entry.summary();
    }

    public String getType() {
        return entry.type().word();
    }

    public LocalDate getPublished() {
        return entry.published();
    }

    public LocalDate getUpdated() {
        return entry.updated();
    }

    public LocalDate getChecked() {
        return metadata.checked().orElse(null);
    }

    public String getBodyHtml() {
        return html;
    }

    /** The headings of the first two levels; none if there are too few for a list of contents to help. */
    public List<ContentsLine> getOutline() {
        List<ContentsLine> lines = body.outline().stream()
                .filter(heading -> heading.level() <= DEEPEST_IN_CONTENTS)
                .map(heading -> new ContentsLine(heading.level(), heading.anchor(), heading.text()))
                .toList();
        return lines.size() < FEWEST_IN_CONTENTS ? List.of() : lines;
    }

    public String getOwner() {
        return metadata.owner().flatMap(owner -> owner.in(entry.language())).orElse("");
    }

    public List<SourceLine> getSources() {
        return metadata.sources().stream()
                .map(source -> line(source, source.asOf().map(date -> date.format(entry.language()))))
                .toList();
    }

    /** The sources with their dates as ISO 8601 writes them. */
    List<SourceLine> sourceData() {
        return metadata.sources().stream()
                .map(source -> line(source, source.asOf().map(PartialDate::iso)))
                .toList();
    }

    private SourceLine line(Source source, Optional<String> asOf) {
        Language language = source.title().best(entry.language()).orElse(entry.language());
        return new SourceLine(
                source.title().in(language).orElse(""),
                source.language().orElse(language).code(),
                source.url().orElse(""),
                source.publisher()
                        .flatMap(publisher -> publisher.in(entry.language()))
                        .orElse(""),
                asOf.orElse(""));
    }

    public List<ContactLine> getContacts() {
        return metadata.contacts().stream().map(this::line).toList();
    }

    private ContactLine line(Contact contact) {
        String phone = contact.phone().orElse("");
        return new ContactLine(
                contact.name()
                        .best(entry.language())
                        .flatMap(contact.name()::in)
                        .orElse(""),
                contact.url().orElse(""),
                contact.url().map(url -> URI.create(url).getHost()).orElse(""),
                contact.email().orElse(""),
                phone,
                phone.replaceAll("[^+0-9]", ""),
                contact.address().orElse(""),
                contact.hours().flatMap(hours -> hours.in(entry.language())).orElse(""));
    }

    public List<RelatedLine> getRelated() {
        return related;
    }

    /** The page in schema.org's words. */
    public String jsonLd() {
        JsonLd json = JsonLd.document(entry.type() == PageType.NEWS ? "NewsArticle" : "Article")
                .with("headline", entry.title())
                .with("description", entry.summary())
                .with("url", settings.publicUrl() + entry.url())
                .with("inLanguage", entry.language().code())
                .with("datePublished", entry.published().toString())
                .with("dateModified", entry.updated().toString());
        metadata.sourceLanguage()
                .filter(source -> source != entry.language() && versions.containsKey(source))
                .ifPresent(source -> json.with(
                        "translationOfWork",
                        JsonLd.of("Article").with("url", settings.publicUrl() + versions.get(source))));
        List<JsonLd> citations = sourceData().stream()
                .map(source ->
                        JsonLd.of("CreativeWork").with("name", source.title()).with("url", source.url()))
                .toList();
        return json.with("citation", citations).toString();
    }
}
