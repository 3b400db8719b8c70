package eu.tiltas.page;

import eu.tiltas.change.ChangeLog;
import eu.tiltas.config.Clock;
import eu.tiltas.figure.Quotables;
import eu.tiltas.language.Language;
import eu.tiltas.markup.Fault;
import eu.tiltas.markup.MarkdownText.Quote;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes pages; each call is one transaction, with the rows of the change log in it. */
@ApplicationScoped
class PageStore {

    @PersistenceContext
    EntityManager entities;

    @Inject
    ChangeLog changes;

    @Inject
    PageHistories histories;

    @Inject
    PageRows rows;

    @Inject
    Quotables quotables;

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

    /** The pages that editors changed since the tree last said something of them, by key. */
    @Transactional
    Map<String, EditedPage> edited() {
        return edited(List.of());
    }

    /** Likewise, of some pages; of all for no keys. */
    private Map<String, EditedPage> edited(Collection<String> keys) {
        Map<String, EditedPage> pages = new HashMap<>();
        rows(
                        "select p.key, p.metadata, p.fileMetadata from Page p where (p.fileMetadata is null"
                                + " or p.fileMetadata <> p.metadata or p.key in (select t.pageKey from Translation t"
                                + " where t.checksum <> t.fileChecksum or t.taken <> t.fileTaken))",
                        "p.key",
                        keys)
                .forEach(row -> pages.put(
                        (String) row[0],
                        new EditedPage(
                                (String) row[1], Optional.ofNullable((String) row[2]), new EnumMap<>(Language.class))));
        rows(
                        "select t.pageKey, t.language, t.checksum, t.fileChecksum, t.taken, t.fileTaken"
                                + " from Translation t where (t.checksum <> t.fileChecksum or t.taken <> t.fileTaken)",
                        "t.pageKey",
                        keys)
                .filter(row -> pages.containsKey((String) row[0]))
                .forEach(row -> pages.get((String) row[0])
                        .texts()
                        .put(
                                Language.of((String) row[1]).orElseThrow(),
                                new EditedPage.EditedText(
                                        (String) row[2], (String) row[3], (String) row[4], (String) row[5])));
        return pages;
    }

    private Stream<Object[]> rows(String query, String key, Collection<String> keys) {
        TypedQuery<Object[]> rows =
                entities.createQuery(keys.isEmpty() ? query : query + " and " + key + " in :keys", Object[].class);
        return (keys.isEmpty() ? rows : rows.setParameter("keys", keys)).getResultStream();
    }

    /**
     * What became of pages that were to be kept.
     *
     * @param different keys of those that are different now; only they get a change
     * @param overtaken keys of those that stay as they are, because an editor changed them since the import was planned
     * @param bereft what is wrong with files, by path, that quote what somebody took away since
     */
    record Kept(List<String> different, List<String> overtaken, Map<String, List<Fault>> bereft) {}

    /**
     * Keeps pages as their folders say, all of them or, if the transaction fails, none; but not those that an editor
     * changed since: they are locked before that is looked at.
     *
     * @param planned what editors had changed when it was decided what to keep
     */
    @Transactional
    Kept save(List<PageFolder> given, Map<String, EditedPage> planned) {
        List<String> keys = given.stream().map(PageFolder::key).toList();
        Map<String, Page> pages = pages(keys);
        Set<String> overtaken = overtaken(keys, planned);
        overtaken.forEach(pages::remove);
        Map<String, List<Fault>> bereft = new TreeMap<>();
        Map<Quote, Fault> gone = quotables.hold(
                given.stream().flatMap(folder -> folder.quotes().stream()).toList());
        List<PageFolder> folders = given.stream()
                .filter(folder -> !overtaken.contains(folder.key()))
                .map(folder ->
                        folder.without(gone, (path, fault) -> bereft.computeIfAbsent(path, any -> new ArrayList<>())
                                .add(fault)))
                .toList();
        return new Kept(keep(folders, pages), List.copyOf(overtaken), bereft);
    }

    /** Which of locked pages are not as they were when it was decided what to do with them. */
    private Set<String> overtaken(List<String> keys, Map<String, EditedPage> planned) {
        Map<String, EditedPage> now = edited(keys);
        Set<String> overtaken = new TreeSet<>(keys);
        overtaken.removeIf(key -> Objects.equals(now.get(key), planned.get(key)));
        return overtaken;
    }

    private List<String> keep(List<PageFolder> folders, Map<String, Page> pages) {
        List<String> known = List.copyOf(pages.keySet());
        List<Revision> revisions = new ArrayList<>();
        List<String> different = new ArrayList<>();
        for (PageFolder folder : folders) {
            Page page = pages.computeIfAbsent(folder.key(), Page::new);
            revisions.addAll(save(folder, page));
            if (page.isDifferent()) {
                different.add(page.key());
            }
        }
        pin(pages, revisions);
        // The tables depend on each other in this order, which the entities don't tell.
        entities.flush();
        revisions.forEach(entities::persist);
        settle(known, revisions);
        address(folders);
        histories.take(folders, pages);
        if (!different.isEmpty()) {
            changes.append(PageDocuments.KIND, different);
        }
        return different;
    }

    /** By one query, for looking up new pages one by one is most of the work of a large import. */
    private Map<String, Page> pages(List<String> keys) {
        // Locked in the order of keys, as everybody does who changes pages.
        entities.createQuery("select p from Page p where p.key in :keys order by p.key", Page.class)
                .setParameter("keys", keys)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        return entities.createQuery(
                        "select distinct p from Page p left join fetch p.translations where p.key in :keys", Page.class)
                .setParameter("keys", keys)
                .getResultStream()
                .collect(Collectors.toMap(Page::key, page -> page));
    }

    /** Says of new revisions from which text of the source language they were made. */
    private static void pin(Map<String, Page> pages, List<Revision> revisions) {
        for (Revision revision : revisions) {
            Page page = pages.get(revision.pageKey());
            page.sourceLanguage()
                    .filter(source -> !source.code().equals(revision.language()))
                    .flatMap(page::inLanguage)
                    .ifPresent(source -> revision.pin(source.liveRevision()));
            page.inLanguage(Language.of(revision.language()).orElseThrow()).ifPresent(text -> text.shows(revision));
        }
    }

    /** Sets aside what the new revisions replace. */
    private void settle(List<String> known, List<Revision> revisions) {
        entities.flush();
        for (Revision revision : revisions) {
            if (revision.number() > 1) {
                stage(
                        Stage.SUPERSEDED,
                        " and r.language = :language and r.number < :number and r.stage in ('published', 'unpublished',"
                                + " 'withdrawn')",
                        revision);
            }
        }
        if (!known.isEmpty()) {
            stageOfGone(known);
        }
    }

    private void stage(Stage stage, String condition, Revision newer) {
        entities.createQuery("update Revision r set r.stage = :stage where r.pageKey = :page" + condition)
                .setParameter("stage", stage.code())
                .setParameter("page", newer.pageKey())
                .setParameter("language", newer.language())
                .setParameter("number", newer.number())
                .executeUpdate();
    }

    /** What an import took away is no longer published, and what it brought back is again. */
    private void stageOfGone(List<String> keys) {
        entities.flush();
        for (boolean live : new boolean[] {true, false}) {
            entities.createQuery(
                            "select r from Revision r, Translation t where r.pageKey in :keys and r.stage in :before"
                                    + " and t.pageKey = r.pageKey and t.language = r.language"
                                    + " and t.liveRevision = r.number and t.live = :live and t.taken = ''",
                            Revision.class)
                    .setParameter(
                            "before",
                            live
                                    ? List.of(Stage.UNPUBLISHED.code(), Stage.WITHDRAWN.code())
                                    : List.of(Stage.PUBLISHED.code()))
                    .setParameter("keys", keys)
                    .setParameter("live", live)
                    .getResultStream()
                    .forEach(revision -> rows.move(revision, live ? Stage.PUBLISHED : Stage.UNPUBLISHED));
        }
    }

    private List<Revision> save(PageFolder folder, Page page) {
        LocalDate today = clock.today();
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        LocalDate first = folder.history().published().orElse(today);
        folder.yaml().ifPresent(yaml -> page.take(yaml, folder.metadata(), first));
        List<Revision> revisions = new ArrayList<>();
        for (PageFile file : folder.texts().values()) {
            Optional<PageHistory.Gone> gone =
                    folder.history().of(file.text().language()).gone();
            gone.map(how -> page.publish(file.text(), how, today, now))
                    .orElseGet(() -> page.publish(file.text(), today, now))
                    .ifPresent(revisions::add);
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
                    known.put(id, new Address(id, folder.key()));
                    entities.persist(known.get(id));
                } else if (!folder.isUnpublished(file.text().language())) {
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
            return new HashMap<>();
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

    /** Takes pages from the public site, but not those that an editor changed since; the keys of those that were taken. */
    @Transactional
    List<String> withdraw(List<String> keys, Map<String, EditedPage> planned) {
        Map<String, Page> pages = pages(keys);
        overtaken(keys, planned).forEach(pages::remove);
        List<String> gone = List.copyOf(new TreeSet<>(pages.keySet()));
        if (!gone.isEmpty()) {
            pages.values().forEach(Page::withdraw);
            stageOfGone(gone);
            changes.append(PageDocuments.KIND, gone);
        }
        return gone;
    }
}
