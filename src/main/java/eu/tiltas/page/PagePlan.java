package eu.tiltas.page;

import eu.tiltas.content.ImportReport;
import eu.tiltas.language.Language;
import eu.tiltas.language.Slug;
import eu.tiltas.markup.Fault;
import eu.tiltas.markup.MarkdownText.PageReference;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Settles between pages what no page can know of itself: that links lead somewhere and that each address belongs to
 * one page. Pure: it sees what is known and what is read, and says what to keep.
 */
final class PagePlan {

    private final Map<String, KnownPage> known;
    private final Map<Language, Set<String>> reserved;
    private final ImportReport.Builder report;
    private final TreeMap<String, PageFolder> folders = new TreeMap<>();
    private final Set<String> unchanged = new HashSet<>();
    private final Map<Language, Map<String, String>> owners = new EnumMap<>(Language.class);

    /**
     * @param known the live pages by key
     * @param reserved addresses that belong to the portal itself, by language
     */
    PagePlan(Map<String, KnownPage> known, Map<Language, Set<String>> reserved, ImportReport.Builder report) {
        this.known = known;
        this.reserved = reserved;
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

    /** Live pages that the tree no longer has. */
    List<String> gone() {
        return known.keySet().stream()
                .filter(key -> !unchanged.contains(key) && !folders.containsKey(key))
                .sorted()
                .toList();
    }

    /** Decides; the pages to save, in the order of their keys. */
    Collection<PageFolder> settle() {
        folders.values().removeIf(folder -> folder.yaml().isEmpty() && !known.containsKey(folder.key()));
        checkLinks();
        claimKept();
        folders.replaceAll((key, folder) -> address(folder, true));
        folders.replaceAll((key, folder) -> address(folder, false));
        folders.values().removeIf(folder -> folder.texts().isEmpty() && !known.containsKey(folder.key()));
        return folders.values();
    }

    /** Drops texts with dead links, until those that are left lead to pages that are left. */
    private void checkLinks() {
        boolean again = true;
        while (again) {
            Set<String> existing = existing();
            again = false;
            for (PageFolder folder : List.copyOf(folders.values())) {
                PageFolder kept = folder;
                for (PageFile file : folder.texts().values()) {
                    if (report(file.path(), file.text().links(), existing)) {
                        kept = kept.without(file.text().language());
                    }
                }
                if (kept != folder) {
                    folders.put(folder.key(), kept);
                    again |= kept.texts().isEmpty() && !known.containsKey(folder.key());
                }
            }
        }
        checkRelated(existing());
        checkUnchanged(existing());
    }

    private void checkRelated(Set<String> existing) {
        folders.values().forEach(folder -> folder.metadata().related().stream()
                .filter(key -> !existing.contains(key))
                .forEach(key -> report.problem(
                        "pages/" + folder.key() + "/" + PageFolder.METADATA, Fault.warning(0, "link.broken", key))));
    }

    private void checkUnchanged(Set<String> existing) {
        unchanged.stream().sorted().map(known::get).forEach(page -> page.texts()
                .forEach((language, text) ->
                        report("pages/" + page.key() + "/" + language.code() + ".md", text.links(), existing)));
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

    private Set<String> existing() {
        Set<String> existing = new HashSet<>(unchanged);
        folders.values().stream()
                .filter(folder -> !folder.texts().isEmpty() || known.containsKey(folder.key()))
                .forEach(folder -> existing.add(folder.key()));
        return existing;
    }

    /** What stays as it was keeps its address. */
    private void claimKept() {
        unchanged.forEach(key -> known.get(key).texts().forEach((language, text) -> claim(language, text.slug(), key)));
        folders.values().stream()
                .filter(folder -> known.containsKey(folder.key()))
                .forEach(folder -> {
                    known.get(folder.key()).texts().forEach((language, text) -> {
                        if (folder.broken().contains(language)) {
                            claim(language, text.slug(), folder.key());
                        }
                    });
                });
    }

    /** Gives the texts of a page their addresses: first those that ask for one by name, then the others. */
    private PageFolder address(PageFolder folder, boolean given) {
        PageFolder settled = folder;
        for (PageFile file : List.copyOf(folder.texts().values())) {
            if (file.slugGiven() != given) {
                continue;
            }
            Language language = file.text().language();
            if (!given) {
                settled = settled.with(derived(folder.key(), file));
            } else if (!claim(language, file.text().slug().value(), folder.key())) {
                settled = settled.without(language);
                reportTaken(file, Fault.Severity.ERROR);
                Optional.ofNullable(known.get(folder.key()))
                        .map(page -> page.texts().get(language))
                        .ifPresent(text -> claim(language, text.slug(), folder.key()));
            }
        }
        return settled;
    }

    private PageFile derived(String key, PageFile file) {
        Language language = file.text().language();
        String base = file.text().slug().value();
        String before = Optional.ofNullable(known.get(key))
                .map(page -> page.texts().get(language))
                .map(KnownPage.KnownText::slug)
                .orElse("");
        if (before.startsWith(base + "-") && claim(language, before, key) || claim(language, base, key)) {
            Slug slug = new Slug(owners.get(language).getOrDefault(before, "").equals(key) ? before : base);
            return moved(file, slug);
        }
        reportTaken(file, Fault.Severity.WARNING);
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
