package eu.tiltas.page;

import eu.tiltas.config.Clock;
import eu.tiltas.content.ContentFolder;
import eu.tiltas.content.ContentHolder;
import eu.tiltas.content.ContentTree;
import eu.tiltas.content.ImportReport;
import eu.tiltas.content.Site;
import eu.tiltas.content.SiteHolder;
import eu.tiltas.figure.Quotables;
import eu.tiltas.language.Language;
import eu.tiltas.markup.Fault;
import eu.tiltas.markup.MarkdownText.PageReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The import of {@code content/pages}. */
@ApplicationScoped
public class PageHolder implements ContentHolder {

    private static final Logger LOG = Logger.getLogger(PageHolder.class.getName());
    static final String FOLDER = "pages";
    private static final int PAGES_PER_TRANSACTION = 100;

    @Inject
    PageStore store;

    @Inject
    SiteHolder sites;

    @Inject
    Quotables quotables;

    @Inject
    Clock clock;

    @Override
    public void take(ContentTree tree) {
        Site site = sites.site();
        Map<String, KnownPage> known = store.known();
        Map<String, EditedPage> edited = store.edited();
        PagePlan plan = new PagePlan(known, reserved(site), quotables::refusal, tree.report());
        boolean listed = tree.folders(FOLDER, folder -> read(folder, site, known, edited, plan, tree));
        List<PageFolder> pages = List.copyOf(plan.settle());
        pages.forEach(page -> page.texts().values().forEach(file -> warn(file, tree.report())));
        inBatches(pages, batch -> save(batch, edited, tree.report()));
        if (listed) {
            inBatches(gone(plan, edited, tree.report()), batch -> withdraw(batch, edited, tree.report()));
        }
    }

    /** Tells of pictures that say nothing to those who do not see them. */
    private void warn(PageFile file, ImportReport.Builder report) {
        quotables
                .withoutAlternative(file.text().body(), file.text().language())
                .forEach(picture ->
                        report.problem(file.path(), Fault.warning(picture.line(), "file.wordless", picture.name())));
    }

    /** Saves pages together, or one by one where the database refuses them together. */
    private void save(List<PageFolder> batch, Map<String, EditedPage> edited, ImportReport.Builder report) {
        try {
            PageStore.Kept kept = store.save(batch, edited);
            kept.different().forEach(key -> report.changed());
            kept.overtaken().forEach(key -> report.problem(FOLDER + "/" + key, Fault.error(0, "edited.meanwhile")));
            kept.bereft().forEach((path, faults) -> faults.forEach(fault -> report.problem(path, fault)));
        } catch (RuntimeException e) {
            if (batch.size() > 1) {
                batch.forEach(page -> save(List.of(page), edited, report));
            } else {
                LOG.log(Level.WARNING, "A page could not be saved", e);
                report.problem(FOLDER + "/" + batch.get(0).key(), Fault.error(0, "page.unsaved"));
            }
        }
    }

    private void withdraw(List<String> batch, Map<String, EditedPage> edited, ImportReport.Builder report) {
        List<String> gone = store.withdraw(batch, edited);
        for (String key : batch) {
            if (gone.contains(key)) {
                report.removed();
            } else {
                report.problem(FOLDER + "/" + key, Fault.error(0, "edited.meanwhile"));
            }
        }
    }

    /** The pages to withdraw: those that editors made or changed stay. */
    private static List<String> gone(PagePlan plan, Map<String, EditedPage> edited, ImportReport.Builder report) {
        List<String> gone = new ArrayList<>(plan.gone());
        gone.removeIf(key -> {
            EditedPage page = edited.get(key);
            if (page != null && page.isKnownToTree()) {
                report.problem(FOLDER + "/" + key, Fault.error(0, "edited.gone"));
            }
            return page != null;
        });
        return gone;
    }

    private void read(
            ContentFolder folder,
            Site site,
            Map<String, KnownPage> known,
            Map<String, EditedPage> edited,
            PagePlan plan,
            ContentTree tree) {
        if (!PageReference.isKey(folder.name())) {
            tree.report().problem(folder.path(), Fault.error(0, "key"));
            return;
        }
        tree.report().subject();
        KnownPage before = known.get(folder.name());
        if (before != null && folder.complete() && before.checksum().equals(folder.checksum())) {
            plan.addUnchanged(folder.name());
        } else {
            PageFolder read = PageFolder.read(folder, site, clock.today(), tree.report());
            EditedPage changed = edited.get(folder.name());
            plan.add(changed == null ? read : changed.spare(read, tree.report()));
        }
    }

    /** Addresses of the portal's own places, which no page can have. */
    private static Map<Language, Set<String>> reserved(Site site) {
        Map<Language, Set<String>> reserved = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            reserved.put(language, PublicationCheck.reserved(site, language));
        }
        return reserved;
    }

    private static <T> void inBatches(List<T> all, java.util.function.Consumer<List<T>> batch) {
        for (int from = 0; from < all.size(); from += PAGES_PER_TRANSACTION) {
            batch.accept(new ArrayList<>(all.subList(from, Math.min(all.size(), from + PAGES_PER_TRANSACTION))));
        }
    }
}
