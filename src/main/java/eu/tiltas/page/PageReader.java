package eu.tiltas.page;

import eu.tiltas.figure.Quotables;
import eu.tiltas.language.Language;
import eu.tiltas.language.Messages;
import eu.tiltas.link.TermSource;
import eu.tiltas.markup.BlockNote;
import eu.tiltas.markup.Html;
import eu.tiltas.markup.Markdown;
import eu.tiltas.markup.MarkdownText;
import eu.tiltas.markup.Reader;
import eu.tiltas.markup.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Reads a page and renders it for its readers, be they people or programs. */
@ApplicationScoped
class PageReader {

    @Inject
    Pages pages;

    @Inject
    NewerInSource newer;

    @Inject
    Quotables quotables;

    @Inject
    Instance<TermSource> glossaries;

    /** A published page; empty if there is none with that key in that language. */
    Optional<PublishedPage> read(Language language, String key) {
        List<PublishedText> texts = pages.texts(key);
        Map<Language, String> versions =
                texts.stream().map(PublishedText::entry).collect(Collectors.toMap(PageEntry::language, PageEntry::url));
        return texts.stream()
                .filter(text -> text.entry().language() == language)
                .findFirst()
                .map(own -> render(
                        own,
                        versions,
                        pages.notes(key, language),
                        Optional.empty(),
                        behind(own, texts),
                        UnaryOperator.identity()));
    }

    private List<NewerPart> behind(PublishedText own, List<PublishedText> texts) {
        return PageMetadata.read(own.metadata(), new ArrayList<>())
                .sourceLanguage()
                .filter(source -> source != own.entry().language())
                .flatMap(source -> texts.stream()
                        .filter(text -> text.entry().language() == source)
                        .findFirst())
                .map(source -> newer.behind(own, source))
                .orElse(List.of());
    }

    /** A withdrawn page; empty for every other. */
    Optional<PublishedPage> readWithdrawn(Language language, String key) {
        return pages.withdrawn(language, key)
                .map(found -> render(
                        found.text(),
                        versions(key),
                        pages.notes(key, language),
                        Optional.of(found.withdrawal()),
                        List.of(),
                        UnaryOperator.identity()));
    }

    /**
     * A text as it would be published, with the notes that there are.
     *
     * @param files where its reader asks for what stands at the address of a file
     */
    PublishedPage preview(PublishedText text, UnaryOperator<String> files) {
        String key = text.entry().key();
        List<ChangeNote> notes = pages.notes(key, text.entry().language());
        return render(text, versions(key), notes, Optional.empty(), List.of(), files);
    }

    private Map<Language, String> versions(String key) {
        return pages.translations(key).stream().collect(Collectors.toMap(PageEntry::language, PageEntry::url));
    }

    private PublishedPage render(
            PublishedText text,
            Map<Language, String> versions,
            List<ChangeNote> notes,
            Optional<Withdrawal> withdrawal,
            List<NewerPart> behind,
            UnaryOperator<String> files) {
        Language language = text.entry().language();
        PageMetadata metadata = PageMetadata.read(text.metadata(), new ArrayList<>());
        MarkdownText body = Markdown.parse(text.body());
        Map<String, List<PageEntry>> linked = pages.translations(linkedKeys(metadata, body));
        Reader reader = new Reader(
                language,
                Messages.ofPortal().in(language),
                key -> target(key, linked, language),
                quotables.in(language),
                metadata.terms() ? terms(language) : Terms.NONE,
                files);
        List<Reader.Target> related = metadata.related().stream()
                .flatMap(key -> target(key, linked, language).stream())
                .toList();
        PublishedPage page = new PublishedPage(
                text.entry(),
                metadata,
                body,
                new Html(""),
                versions,
                related,
                notes,
                withdrawal,
                text.descent().provenance(),
                behind);
        return page.with(body.html(reader, text.body(), noted(page)));
    }

    /** What readers are told at the blocks of the body, each thing once at each. */
    private static Map<Integer, List<BlockNote>> noted(PublishedPage page) {
        return page.newer().stream()
                .filter(part -> part.block() != NewerPart.HEAD)
                .distinct()
                .collect(Collectors.groupingBy(NewerPart::block, Collectors.mapping(page::note, Collectors.toList())));
    }

    private Terms terms(Language language) {
        return glossaries.stream()
                .map(glossary -> glossary.in(language))
                .findFirst()
                .orElse(Terms.NONE);
    }

    private static Set<String> linkedKeys(PageMetadata metadata, MarkdownText body) {
        Set<String> keys = new HashSet<>(metadata.related());
        body.references().forEach(link -> keys.add(link.key()));
        return keys;
    }

    /** Where a key leads: to the page in the language read, else in the first it has. */
    private static Optional<Reader.Target> target(String key, Map<String, List<PageEntry>> linked, Language language) {
        List<PageEntry> translations = linked.getOrDefault(key, List.of());
        return translations.stream()
                .filter(other -> other.language() == language)
                .findFirst()
                .or(() -> translations.stream().min(Comparator.comparing(PageEntry::language)))
                .map(other -> new Reader.Target(other.url(), other.title(), other.language()));
    }
}
