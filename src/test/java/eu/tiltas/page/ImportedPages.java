package eu.tiltas.page;

import eu.tiltas.config.Clock;
import eu.tiltas.content.ContentHolder;
import eu.tiltas.content.ContentTree;
import eu.tiltas.content.ImportReport;
import eu.tiltas.content.Site;
import eu.tiltas.content.SiteHolder;
import eu.tiltas.content.Transfer;
import eu.tiltas.figure.Citation;
import eu.tiltas.figure.Exhibits;
import eu.tiltas.figure.Figures;
import eu.tiltas.figure.Quotables;
import eu.tiltas.figure.Quoting;
import eu.tiltas.language.Language;
import eu.tiltas.markup.Fault;
import eu.tiltas.markup.MarkdownText.PageReference;
import eu.tiltas.markup.MarkdownText.Quote;
import eu.tiltas.markup.Reader;
import eu.tiltas.search.relevance.RelevanceBook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The portal's own import of a content tree with memory in the database's place: {@link Transfer}, {@link PageHolder},
 * {@link PageFolder} and {@link PagePlan} are the real ones.
 */
public final class ImportedPages {

    /** A text as it is live after an import. */
    public record Text(
            String key,
            Language language,
            String slug,
            String title,
            String summary,
            List<String> keywords,
            String body,
            List<PageReference> links,
            List<Quote> quotes) {}

    private final Shelf shelf = new Shelf();
    private final OneSite site = new OneSite();
    private final Transfer transfer;
    private final List<String> followed = new ArrayList<>();

    /** The import of a tree whose pages quote nothing. */
    public ImportedPages(Path root, Clock clock) {
        this(root, clock, new Quotables(new Exhibits(List.of()), new Figures(List.of())), List.of());
    }

    /** @param quoted the holders of what its pages may quote */
    public ImportedPages(Path root, Clock clock, Quotables quotables, List<ContentHolder> quoted) {
        PageHolder pages = new PageHolder();
        pages.quotables = quotables;
        pages.store = shelf;
        pages.sites = site;
        pages.clock = clock;
        List<ContentHolder> holders = new ArrayList<>(List.of(site));
        holders.addAll(quoted);
        holders.add(pages);
        holders.add(RelevanceBook.of(root, clock));
        transfer = new Transfer(root, clock, holders);
    }

    public ImportReport run() {
        return transfer.run();
    }

    public Site site() {
        return site.site();
    }

    /** What its live texts quote; what follows a quotation is noted in {@link #followed}. */
    public Quoting quoting() {
        return new Quoting() {
            @Override
            public String kind() {
                return "page";
            }

            @Override
            public List<Citation> citations() {
                return shelf.texts.values().stream()
                        .flatMap(texts -> texts.values().stream())
                        .flatMap(text -> text.quotes().stream()
                                .map(quote -> new Citation("page", text.key(), text.language(), quote)))
                        .toList();
            }

            @Override
            public void follow(Collection<String> keys) {
                followed.addAll(keys);
            }
        };
    }

    /** The keys of pages that had to follow what they quote, in the order of time. */
    public List<String> followed() {
        return followed;
    }

    /** The live texts of a page; empty if there is no such page. */
    public Map<Language, Text> texts(String key) {
        return shelf.texts.getOrDefault(key, Map.of());
    }

    /** Where links to a page lead. */
    public Optional<Reader.Target> target(String key, Language reader) {
        return texts(key).values().stream()
                .findFirst()
                .map(text -> new Reader.Target(
                        "/" + text.language().code() + "/" + text.slug(), text.title(), text.language()));
    }

    public Optional<Text> text(String key, Language language) {
        return Optional.ofNullable(texts(key).get(language));
    }

    public Set<String> keys() {
        return shelf.texts.keySet();
    }

    public PageMetadata metadata(String key) {
        return shelf.metadata.get(key);
    }

    /** Keeps what {@link PageStore} would, by the same rules. */
    private static final class Shelf extends PageStore {

        private final Map<String, Map<Language, Text>> texts = new TreeMap<>();
        private final Map<String, PageMetadata> metadata = new HashMap<>();
        private final Map<String, String> checksums = new HashMap<>();

        @Override
        Map<String, KnownPage> known() {
            Map<String, KnownPage> pages = new HashMap<>();
            texts.forEach((key, live) -> {
                KnownPage page = new KnownPage(key, checksums.get(key));
                live.forEach((language, text) ->
                        page.texts().put(language, new KnownPage.KnownText(text.slug(), text.links(), text.quotes())));
                pages.put(key, page);
            });
            return pages;
        }

        @Override
        Map<String, EditedPage> edited() {
            return Map.of();
        }

        @Override
        Kept save(List<PageFolder> folders, Map<String, EditedPage> planned) {
            return new Kept(
                    folders.stream().filter(this::save).map(PageFolder::key).toList(), List.of(), Map.of());
        }

        /** Whether the page is different now. */
        private boolean save(PageFolder folder) {
            Map<Language, Text> textsBefore = texts.getOrDefault(folder.key(), Map.of());
            PageMetadata metadataBefore = metadata.get(folder.key());
            Map<Language, Text> live = new EnumMap<>(Language.class);
            live.putAll(texts.getOrDefault(folder.key(), Map.of()));
            Set<Language> kept = new HashSet<>(folder.broken());
            kept.addAll(folder.texts().keySet());
            live.keySet().retainAll(kept);
            folder.texts().forEach((language, file) -> live.put(language, text(folder.key(), file.text())));
            folder.yaml().ifPresent(yaml -> metadata.put(folder.key(), folder.metadata()));
            checksums.put(folder.key(), folder.checksum());
            if (live.isEmpty()) {
                texts.remove(folder.key());
            } else {
                texts.put(folder.key(), live);
            }
            return !live.equals(textsBefore) || !Objects.equals(metadata.get(folder.key()), metadataBefore);
        }

        private static Text text(String key, PageText text) {
            return new Text(
                    key,
                    text.language(),
                    text.slug().value(),
                    text.title(),
                    text.summary(),
                    text.keywords(),
                    text.body(),
                    text.links(),
                    text.quotes());
        }

        @Override
        List<String> withdraw(List<String> keys, Map<String, EditedPage> planned) {
            keys.forEach(texts::remove);
            return keys;
        }
    }

    /** Keeps the last good {@code site.yaml}. */
    private static final class OneSite extends SiteHolder {

        private Site site = Site.EMPTY;

        @Override
        public Site site() {
            return site;
        }

        @Override
        public void take(ContentTree tree) {
            tree.file("site.yaml").ifPresent(file -> {
                List<Fault> faults = new ArrayList<>();
                Site read = Site.read(file.text().orElse(""), faults);
                faults.forEach(fault -> tree.report().problem("site.yaml", fault));
                if (faults.stream().noneMatch(Fault::isError)) {
                    site = read;
                }
            });
        }
    }
}
