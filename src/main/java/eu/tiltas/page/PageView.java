package eu.tiltas.page;

import eu.tiltas.config.Settings;
import eu.tiltas.figure.Quotables;
import eu.tiltas.language.Language;
import eu.tiltas.markup.BlockNote;
import eu.tiltas.markup.JsonLd;
import eu.tiltas.markup.Reader;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A page as its reader sees it. */
@Named("page")
@RequestScoped
public class PageView {

    /** A heading in the list of contents. */
    public record ContentsLine(int level, String anchor, String title) {}

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
    PageReader reader;

    @Inject
    Settings settings;

    @Inject
    Quotables quotables;

    private PublishedPage page;

    /** Reads a published page; false if there is none with that key in that language. */
    public boolean load(Language language, String key) {
        Optional<PublishedPage> found = reader.read(language, key);
        page = found.orElse(null);
        return found.isPresent();
    }

    /** Reads a withdrawn page, which can still be read; false if there is none. */
    public boolean loadWithdrawn(Language language, String key) {
        Optional<PublishedPage> found = reader.readWithdrawn(language, key);
        page = found.orElse(null);
        return found.isPresent();
    }

    /**
     * Shows a text as its readers would see it if it went live now.
     *
     * @param files where what stands at the address of a file is asked for: readers may not have it yet
     */
    public void preview(DeskPage desk, DraftText text, LocalDate day, Provenance made, UnaryOperator<String> files) {
        PageMetadata metadata = desk.metadata();
        PageEntry entry = new PageEntry(
                desk.key(),
                text.language(),
                text.slug(),
                text.title(),
                quotables.fill(text.summary(), text.language()),
                metadata.type(),
                metadata.section(),
                metadata.order(),
                metadata.published().orElse(day),
                day);
        page = reader.preview(
                new PublishedText(entry, text.keywords(), text.body(), desk.yaml(), new Descent(0, 0, made)), files);
    }

    public List<ChangeNote> getNotes() {
        return page.notes();
    }

    /** When and why it was withdrawn; null if it holds. */
    public Withdrawal getWithdrawal() {
        return page.withdrawal().orElse(null);
    }

    /** The page's addresses in the languages it is published in. */
    public Map<Language, String> versions() {
        return page.versions();
    }

    /** The key of its section; may be empty. */
    public String section() {
        return page.entry().section();
    }

    public String getUrl() {
        return page.entry().url();
    }

    public String getTitle() {
        return page.entry().title();
    }

    public String getSummary() {
        return page.entry().summary();
    }

    public String getType() {
        return page.entry().type().word();
    }

    public LocalDate getPublished() {
        return page.entry().published();
    }

    public LocalDate getUpdated() {
        return page.entry().updated();
    }

    public LocalDate getChecked() {
        return page.metadata().checked().orElse(null);
    }

    public String getBodyHtml() {
        return page.html().value();
    }

    /** The headings of the first two levels; none if there are too few for a list of contents to help. */
    public List<ContentsLine> getOutline() {
        List<ContentsLine> lines = page.body().outline().stream()
                .filter(heading -> heading.level() <= DEEPEST_IN_CONTENTS)
                .map(heading -> new ContentsLine(heading.level(), heading.anchor(), heading.text()))
                .toList();
        return lines.size() < FEWEST_IN_CONTENTS ? List.of() : lines;
    }

    public String getOwner() {
        return page.owner().orElse("");
    }

    public List<SourceLine> getSources() {
        return page.sources(date -> date.format(page.language()));
    }

    public List<ContactLine> getContacts() {
        return page.metadata().contacts().stream().map(this::line).toList();
    }

    private ContactLine line(Contact contact) {
        String phone = contact.phone().orElse("");
        return new ContactLine(
                contact.name().best(page.language()).flatMap(contact.name()::in).orElse(""),
                contact.url().orElse(""),
                contact.url().map(url -> URI.create(url).getHost()).orElse(""),
                contact.email().orElse(""),
                phone,
                phone.replaceAll("[^+0-9]", ""),
                contact.address().orElse(""),
                contact.hours().flatMap(hours -> hours.in(page.language())).orElse(""));
    }

    public List<RelatedLine> getRelated() {
        return page.related().stream().map(this::line).toList();
    }

    private RelatedLine line(Reader.Target target) {
        boolean own = target.language() == page.language();
        return new RelatedLine(
                target.url(), target.title(), own ? "" : target.language().code());
    }

    /** How the text was made, where a machine had a part in it; else empty. */
    public String getMade() {
        return page.provenance().isByMachine() ? page.provenance().code() : "";
    }

    /** The text it is translated from; null where there is none. */
    public RelatedLine getOriginal() {
        return page.original()
                .map(source -> new RelatedLine(page.versions().get(source), "", source.code()))
                .orElse(null);
    }

    /** What readers are told of title and summary, where these are newer in the source; each thing once. */
    public List<BlockNote> getNewer() {
        return page.newer().stream()
                .filter(part -> part.block() == NewerPart.HEAD)
                .map(page::note)
                .distinct()
                .toList();
    }

    /** The page in schema.org's words. */
    public String jsonLd() {
        JsonLd json = JsonLd.document(page.entry().type() == PageType.NEWS ? "NewsArticle" : "Article")
                .with("headline", page.entry().title())
                .with("description", page.entry().summary())
                .with("url", settings.publicUrl() + page.entry().url())
                .with("inLanguage", page.language().code())
                .with("datePublished", page.entry().published().toString())
                .with("dateModified", page.entry().updated().toString())
                .withAll("digitalSourceType", page.provenance().digitalSources());
        page.metadata()
                .sourceLanguage()
                .filter(source -> source != page.language() && page.versions().containsKey(source))
                .ifPresent(source -> json.with(
                        "translationOfWork",
                        JsonLd.of("Article")
                                .with(
                                        "url",
                                        settings.publicUrl() + page.versions().get(source))));
        List<JsonLd> citations = getSources().stream()
                .map(source ->
                        JsonLd.of("CreativeWork").with("name", source.title()).with("url", source.url()))
                .toList();
        return json.with("citation", citations).toString();
    }
}
