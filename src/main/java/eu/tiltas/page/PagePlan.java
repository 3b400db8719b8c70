package eu.tiltas.page;

import eu.tiltas.content.ImportReport;
import eu.tiltas.language.Language;
import eu.tiltas.language.Slug;
import eu.tiltas.markup.Fault;
import eu.tiltas.markup.MarkdownText.PageReference;
import eu.tiltas.markup.MarkdownText.Quote;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * Settles between pages what no page can know of itself: that links lead somewhere and that each address belongs to
 * one page. Pure: it sees what is known and what is read, and says what to keep.
 */
final class PagePlan {

    private final Map<String, KnownPage> known;
    private final Map<Language, Set<String>> reserved;
    private final BiFunction<Quote, Language, Optional<Fault>> refusal;
    private final ImportReport.Builder report;
    private final TreeMap<String, PageFolder> folders = new TreeMap<>();
    private final Set<String> unchanged = new HashSet<>();
    private final Set<String> untold = new HashSet<>();
    private Map<Language, Map<String, String>> withdrawn = Map.of();
    private final Map<Language, Map<String, String>> owners = new EnumMap<>(Language.class);

    /**
     * @param known the live pages by key
     * @param reserved addresses that belong to the portal itself, by language
     * @param refusal why a text of a language can't quote something; empty if it can
     */
    PagePlan(
            Map<String, KnownPage> known,
            Map<Language, Set<String>> reserved,
            BiFunction<Quote, Language, Optional<Fault>> refusal,
            ImportReport.Builder report) {
        this.known = known;
        this.reserved = reserved;
        this.refusal = refusal;
        this.report = report;
        for (Language language : Language.values()) {
            owners.put(language, new HashMap<>());
        }
    }

    void add(PageFolder folder) {
        folders.put(folder.key(), folder);
    }

    void addUnchanged(String key) {
        unchanged.add(key);
    }

    /** A live page that the tree says nothing of and that stays. */
    void addUntold(String key) {
        untold.add(key);
    }

    /** Withdrawn texts, which keep their addresses: keys of pages by slug. */
    void addWithdrawn(Map<Language, Map<String, String>> addresses) {
        withdrawn = addresses;
    }

    /** Live pages that the tree does not have. */
    List<String> gone() {
        return known.keySet().stream()
                .filter(key -> !unchanged.contains(key) && !folders.containsKey(key))
                .sorted()
                .toList();
    }

    /** Decides; the pages to save, in the order of their keys. */
    Collection<PageFolder> settle() {
        folders.values().removeIf(folder -> folder.yaml().isEmpty() && !known.containsKey(folder.key()));
        boolean again = true;
        while (again) {
            // A text that is dropped may be what others link to, and frees or keeps an address: look once more.
            again = dropDeadLinks();
            again |= dropTaken();
        }
        checkRelated(existing());
        checkUnchanged(existing());
        claimDerived();
        folders.replaceAll((key, folder) -> derived(folder));
        folders.values().removeIf(folder -> folder.texts().isEmpty() && !known.containsKey(folder.key()));
        return folders.values();
    }

    /** Drops texts with dead links; whether there were any. */
    private boolean dropDeadLinks() {
        Set<String> existing = existing();
        boolean dropped = false;
        for (PageFolder folder : List.copyOf(folders.values())) {
            for (PageFile file : folder.texts().values()) {
                if (report(file.path(), file.text().links(), existing)
                        | reportQuotes(
                                file.path(), file.text().language(), file.text().quotes())) {
                    drop(folder.key(), file);
                    dropped = true;
                }
            }
        }
        return dropped;
    }

    private void drop(String key, PageFile file) {
        folders.computeIfPresent(key, (k, folder) -> folder.without(file.text().language()));
    }

    private void checkRelated(Set<String> existing) {
        folders.replaceAll((key, folder) -> {
            List<String> missing = folder.metadata().related().stream()
                    .filter(related -> !existing.contains(related))
                    .toList();
            missing.forEach(related -> report.problem(
                    "pages/" + key + "/" + PageFolder.METADATA, Fault.warning(0, "link.broken", related)));
            return missing.isEmpty() ? folder : folder.again();
        });
    }

    private void checkUnchanged(Set<String> existing) {
        unchanged.stream().sorted().map(known::get).forEach(page -> page.texts().forEach((language, text) -> {
            String path = "pages/" + page.key() + "/" + language.code() + ".md";
            report(path, text.links(), existing);
            reportQuotes(path, language, text.quotes());
        }));
    }

    private boolean reportQuotes(String path, Language language, List<Quote> quotes) {
        List<Fault> refused = quotes.stream()
                .flatMap(quote -> refusal.apply(quote, language).stream())
                .distinct()
                .toList();
        refused.forEach(fault -> report.problem(path, fault));
        return !refused.isEmpty();
    }

    private boolean report(String path, List<PageReference> links, Set<String> existing) {
        boolean broken = false;
        for (PageReference link : links) {
            if (!existing.contains(link.key())) {
                report.problem(path, Fault.error(link.line(), "link.broken", link.key()));
                broken = true;
            }
        }
        return broken;
    }

    /** The pages that will be live. */
    private Set<String> existing() {
        Set<String> existing = new HashSet<>(unchanged);
        existing.addAll(untold);
        folders.values().stream()
                .filter(folder -> !folder.texts().isEmpty()
                        || folder.broken().stream().anyMatch(language -> before(folder.key(), language)
                                .isPresent()))
                .forEach(folder -> existing.add(folder.key()));
        return existing;
    }

    private Optional<String> before(String key, Language language) {
        return Optional.ofNullable(known.get(key))
                .map(page -> page.texts().get(language))
                .map(KnownPage.KnownText::slug);
    }

    /** Drops texts that ask by name for an address of another page; whether there were any. */
    private boolean dropTaken() {
        owners.values().forEach(Map::clear);
        claimKept();
        boolean dropped = false;
        for (PageFolder folder : List.copyOf(folders.values())) {
            for (PageFile file : folder.texts().values()) {
                Language language = file.text().language();
                if (file.slugGiven()
                        && !folder.isUnpublished(language)
                        && !claim(language, file.text().slug().value(), folder.key())) {
                    reportTaken(file, Fault.Severity.ERROR);
                    drop(folder.key(), file);
                    dropped = true;
                }
            }
        }
        return dropped;
    }

    /** What stays as it was keeps its address. */
    private void claimKept() {
        unchanged.forEach(key -> known.get(key).texts().forEach((language, text) -> {
            if (!claim(language, text.slug(), key)) {
                String path = "pages/" + key + "/" + language.code() + ".md";
                report.problem(path, Fault.error(0, "slug.reserved", text.slug()));
            }
        }));
        untold.forEach(key -> known.get(key).texts().forEach((language, text) -> claim(language, text.slug(), key)));
        folders.values().forEach(folder -> folder.broken().forEach(language -> before(folder.key(), language)
                .ifPresent(slug -> claim(language, slug, folder.key()))));
        withdrawn.forEach((language, addresses) -> addresses.forEach((slug, key) -> {
            if (!hasText(key, language)) {
                claim(language, slug, key);
            }
        }));
    }

    /** Whether the tree has something new to say of a text. */
    private boolean hasText(String key, Language language) {
        return folders.containsKey(key) && folders.get(key).texts().containsKey(language);
    }

    /** An address once made from a title stays with its page, before new pages are given theirs. */
    private void claimDerived() {
        folders.values().forEach(folder -> folder.texts().values().stream()
                .filter(file -> !file.slugGiven())
                .forEach(file -> before(folder.key(), file.text().language())
                        .filter(slug -> (slug + "-").startsWith(file.text().slug() + "-"))
                        .ifPresent(slug -> claim(file.text().language(), slug, folder.key()))));
    }

    private PageFolder derived(PageFolder folder) {
        PageFolder settled = folder;
        for (PageFile file : List.copyOf(folder.texts().values())) {
            if (!file.slugGiven()) {
                PageFile placed = derived(folder.key(), file);
                settled = settled.with(placed);
                if (isTaken(file) && !placed.text().slug().equals(file.text().slug())) {
                    reportTaken(file, Fault.Severity.WARNING);
                    settled = settled.again();
                }
            }
        }
        return settled;
    }

    private PageFile derived(String key, PageFile file) {
        Language language = file.text().language();
        String base = file.text().slug().value();
        String before = before(key, language).orElse("");
        if (before.startsWith(base + "-") && claim(language, before, key) || claim(language, base, key)) {
            Slug slug = new Slug(owners.get(language).getOrDefault(before, "").equals(key) ? before : base);
            return moved(file, slug);
        }
        String named = Slug.fold(base + "-" + key);
        for (int n = 1; ; n++) {
            String candidate = n == 1 ? named : Slug.fold(named.substring(0, Math.min(named.length(), 110)) + "-" + n);
            if (claim(language, candidate, key)) {
                return moved(file, new Slug(candidate));
            }
        }
    }

    private static PageFile moved(PageFile file, Slug slug) {
        return new PageFile(file.path(), file.text().at(slug), file.slugGiven(), file.slugLine());
    }

    private boolean isTaken(PageFile file) {
        String slug = file.text().slug().value();
        Language language = file.text().language();
        return reserved.get(language).contains(slug) || owners.get(language).containsKey(slug);
    }

    private void reportTaken(PageFile file, Fault.Severity severity) {
        String slug = file.text().slug().value();
        String owner = owners.get(file.text().language()).getOrDefault(slug, "");
        String reason =
                owner.isEmpty() ? "slug.reserved" : severity == Fault.Severity.ERROR ? "slug.taken" : "slug.derived";
        report.problem(file.path(), new Fault(file.slugLine(), reason, List.of(slug, owner), severity));
    }

    private boolean claim(Language language, String slug, String key) {
        return !reserved.get(language).contains(slug)
                && owners.get(language).computeIfAbsent(slug, s -> key).equals(key);
    }
}
