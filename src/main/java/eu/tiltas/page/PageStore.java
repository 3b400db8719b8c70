package eu.tiltas.page;

import eu.tiltas.change.ChangeLog;
import eu.tiltas.config.Clock;
import eu.tiltas.language.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes pages; each call is one transaction, with the rows of the change log in it. */
@ApplicationScoped
class PageStore {

    @PersistenceContext
    EntityManager entities;

    @Inject
    ChangeLog changes;

    @Inject
    Clock clock;

    /** The live pages as an import must know them, by key. */
    @Transactional
    Map<String, KnownPage> known() {
        Map<String, KnownPage> pages = new HashMap<>();
        entities.createQuery("select p.key, p.checksum from Page p where p.live = true", Object[].class)
                .getResultStream()
                .forEach(row -> pages.put((String) row[0], new KnownPage((String) row[0], (String) row[1])));
        entities.createQuery(
                        "select t.pageKey, t.language, t.slug, r.links from Translation t, Revision r where t.live = true"
                                + " and r.pageKey = t.pageKey and r.language = t.language and r.number = t.liveRevision",
                        Object[].class)
                .getResultStream()
                .filter(row -> pages.containsKey((String) row[0]))
                .forEach(row -> pages.get((String) row[0])
                        .texts()
                        .put(
                                Language.of((String) row[1]).orElseThrow(),
                                new KnownPage.KnownText(
                                        (String) row[2],
                                        PageText.linksFromText((String) row[3]),
                                        PageText.quotesFromText((String) row[3]))));
        return pages;
    }

    /**
     * Keeps pages as their folders say, all of them or, if the transaction fails, none.
     *
     * @return the keys of those that are different now; only they get a change
     */
    @Transactional
    List<String> save(List<PageFolder> folders) {
        Map<String, Page> pages = pages(folders.stream().map(PageFolder::key).toList());
        List<Revision> revisions = new ArrayList<>();
        List<String> different = new ArrayList<>();
        for (PageFolder folder : folders) {
            Page page = pages.computeIfAbsent(folder.key(), Page::new);
            revisions.addAll(save(folder, page));
            if (page.isDifferent()) {
                different.add(page.key());
            }
        }
        // The tables depend on each other in this order, which the entities don't tell.
        entities.flush();
        revisions.forEach(entities::persist);
        address(folders);
        if (!different.isEmpty()) {
            changes.append(PageDocuments.KIND, different);
        }
        return different;
    }

    /** By one query, for looking up new pages one by one is most of the work of a large import. */
    private Map<String, Page> pages(List<String> keys) {
        return entities.createQuery(
                        "select distinct p from Page p left join fetch p.translations where p.key in :keys", Page.class)
                .setParameter("keys", keys)
                .getResultStream()
                .collect(Collectors.toMap(Page::key, page -> page));
    }

    private List<Revision> save(PageFolder folder, Page page) {
        LocalDate today = clock.today();
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        folder.yaml().ifPresent(yaml -> page.describe(yaml, folder.metadata(), today));
        List<Revision> revisions = new ArrayList<>();
        for (PageFile file : folder.texts().values()) {
            page.publish(file.text(), today, now).ifPresent(revisions::add);
        }
        Set<Language> kept = EnumSet.noneOf(Language.class);
        kept.addAll(folder.texts().keySet());
        kept.addAll(folder.broken());
        page.keepOnly(kept.stream().map(Language::code).collect(Collectors.toSet()));
        page.imported(folder.checksum());
        entities.persist(page);
        return revisions;
    }

    private void address(List<PageFolder> folders) {
        Map<Address.Key, Address> known = addresses(folders);
        for (PageFolder folder : folders) {
            for (PageFile file : folder.texts().values()) {
                Address.Key id = id(file.text());
                Address address = known.get(id);
                if (address == null) {
                    entities.persist(new Address(id, folder.key()));
                } else {
                    address.belongTo(folder.key());
                }
            }
        }
    }

    private Map<Address.Key, Address> addresses(List<PageFolder> folders) {
        Set<String> slugs = folders.stream()
                .flatMap(folder -> folder.texts().values().stream())
                .map(file -> file.text().slug().value())
                .collect(Collectors.toSet());
        if (slugs.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("select a from Address a where a.slug in :slugs", Address.class)
                .setParameter("slugs", slugs)
                .getResultStream()
                .collect(Collectors.toMap(Address::key, address -> address));
    }

    private static Address.Key id(PageText text) {
        return new Address.Key(text.language().code(), text.slug().value());
    }

    /** Lets pages follow what they quote. Part of the transaction in which that is written. */
    @Transactional
    void follow(Collection<String> keys) {
        pages(List.copyOf(keys)).values().forEach(page -> page.refresh(clock.today()));
        changes.append(PageDocuments.KIND, keys);
    }

    /** Takes pages from the public site. */
    @Transactional
    void withdraw(List<String> keys) {
        pages(keys).values().forEach(Page::withdraw);
        changes.append(PageDocuments.KIND, keys);
    }
}
