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
import eu.tiltas.language.Messages;
import eu.tiltas.markup.Fault;
import eu.tiltas.markup.MarkdownText.PageReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The import of {@code content/pages}. */
@ApplicationScoped
public class PageHolder implements ContentHolder {

    private static final Logger LOG = Logger.getLogger(PageHolder.class.getName());
    private static final String FOLDER = "pages";
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
        PagePlan plan = new PagePlan(known, reserved(site), quotables::refusal, tree.report());
        boolean listed = tree.folders(FOLDER, folder -> read(folder, site, known, plan, tree));
        List<PageFolder> pages = List.copyOf(plan.settle());
        inBatches(pages, batch -> save(batch, tree.report()));
        if (listed) {
            List<String> gone = plan.gone();
            inBatches(gone, store::withdraw);
            gone.forEach(key -> tree.report().removed());
        }
    }

    /** Saves pages together, or one by one where the database refuses them together. */
    private void save(List<PageFolder> batch, ImportReport.Builder report) {
        try {
            store.save(batch).forEach(key -> report.changed());
        } catch (RuntimeException e) {
            if (batch.size() > 1) {
                batch.forEach(page -> save(List.of(page), report));
            } else {
                LOG.log(Level.WARNING, "A page could not be saved", e);
                report.problem(FOLDER + "/" + batch.get(0).key(), Fault.error(0, "page.unsaved"));
            }
        }
    }

    private void read(ContentFolder folder, Site site, Map<String, KnownPage> known, PagePlan plan, ContentTree tree) {
        if (!PageReference.isKey(folder.name())) {
            tree.report().problem(folder.path(), Fault.error(0, "key"));
            return;
        }
        tree.report().subject();
        KnownPage before = known.get(folder.name());
        if (before != null && folder.complete() && before.checksum().equals(folder.checksum())) {
            plan.addUnchanged(folder.name());
        } else {
            plan.add(PageFolder.read(folder, site, clock.today(), tree.report()));
        }
    }

    /** Addresses of the portal's own places, which no page can have. */
    private static Map<Language, Set<String>> reserved(Site site) {
        Map<Language, Set<String>> reserved = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Messages.Words routes = Messages.ofRoutes().in(language);
            Set<String> words = new HashSet<>();
            routes.keys().forEach(key -> words.add(routes.get(key)));
            site.sections().forEach(section -> words.add(section.slug(language)));
            reserved.put(language, words);
        }
        return reserved;
    }

    private static <T> void inBatches(List<T> all, java.util.function.Consumer<List<T>> batch) {
        for (int from = 0; from < all.size(); from += PAGES_PER_TRANSACTION) {
            batch.accept(new ArrayList<>(all.subList(from, Math.min(all.size(), from + PAGES_PER_TRANSACTION))));
        }
    }
}
