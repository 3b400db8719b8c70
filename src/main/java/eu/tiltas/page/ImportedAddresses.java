package eu.tiltas.page;

import eu.tiltas.language.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The addresses that imported texts get, unless an editor was faster. Part of the transaction of who asks. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ImportedAddresses {

    @PersistenceContext
    EntityManager entities;

    @Inject
    KnownPages known;

    /** A text whose address is that of another page by now. */
    record Taken(PageFile file, String owner) {}

    /** What can be kept of folders, and what can't. */
    record Free(List<PageFolder> folders, List<Taken> taken) {}

    /** A text that can be read at an address. */
    private record Holder(String page, Language language) {}

    /**
     * Takes out the texts whose addresses other pages have since the import was planned: the text that readers have, if
     * there is one, stays. Nobody else can take the addresses until the transaction ends.
     *
     * @param planned what editors had changed when it was decided what to keep
     */
    Free free(List<PageFolder> folders, Map<String, EditedPage> planned) {
        addresses(folders, LockModeType.PESSIMISTIC_WRITE);
        Map<Address.Key, Holder> holders = holders(folders);
        Set<String> overtaken =
                known.overtaken(holders.values().stream().map(Holder::page).collect(Collectors.toSet()), planned);
        Map<String, PageFolder> left = new HashMap<>();
        folders.forEach(folder -> left.put(folder.key(), folder));
        List<Taken> taken = new ArrayList<>();
        int before;
        do {
            // A text that stays where it is may stand in the way of another that was to move there.
            before = taken.size();
            for (PageFolder folder : List.copyOf(left.values())) {
                for (PageFile file : folder.texts().values()) {
                    Holder holder = folder.isUnpublished(file.text().language()) ? null : holders.get(id(file.text()));
                    if (holder != null && !holder.page().equals(folder.key()) && stays(holder, overtaken, left)) {
                        taken.add(new Taken(file, holder.page()));
                        left.computeIfPresent(
                                folder.key(),
                                (key, rest) -> rest.without(file.text().language()));
                    }
                }
            }
        } while (taken.size() > before);
        return new Free(folders.stream().map(folder -> left.get(folder.key())).toList(), taken);
    }

    /** Whether a text stays at its address, which was not known when the import was planned. */
    private static boolean stays(Holder holder, Set<String> overtaken, Map<String, PageFolder> left) {
        PageFolder folder = left.get(holder.page());
        return overtaken.contains(holder.page())
                || folder != null && folder.broken().contains(holder.language());
    }

    private Map<Address.Key, Holder> holders(List<PageFolder> folders) {
        Map<Address.Key, Holder> holders = new HashMap<>();
        Set<String> slugs = slugs(folders);
        if (!slugs.isEmpty()) {
            entities.createQuery(
                            "select t.language, t.slug, t.pageKey from Translation t where t.slug in :slugs"
                                    + " and (t.live = true or t.taken = :withdrawn)",
                            Object[].class)
                    .setParameter("slugs", slugs)
                    .setParameter("withdrawn", Stage.WITHDRAWN.code())
                    .getResultStream()
                    .forEach(row -> holders.put(
                            new Address.Key((String) row[0], (String) row[1]),
                            new Holder(
                                    (String) row[2],
                                    Language.of((String) row[0]).orElseThrow())));
        }
        return holders;
    }

    /** Gives the texts of folders their addresses. */
    void give(List<PageFolder> folders) {
        Map<Address.Key, Address> there = addresses(folders, LockModeType.NONE);
        for (PageFolder folder : folders) {
            for (PageFile file : folder.texts().values()) {
                Address.Key id = id(file.text());
                Address address = there.get(id);
                if (address == null) {
                    there.put(id, new Address(id, folder.key()));
                    entities.persist(there.get(id));
                } else if (!folder.isUnpublished(file.text().language())) {
                    address.belongTo(folder.key());
                }
            }
        }
    }

    private Map<Address.Key, Address> addresses(List<PageFolder> folders, LockModeType lock) {
        Set<String> slugs = slugs(folders);
        return slugs.isEmpty()
                ? new HashMap<>()
                : entities.createQuery(
                                "select a from Address a where a.slug in :slugs order by a.language, a.slug",
                                Address.class)
                        .setParameter("slugs", slugs)
                        .setLockMode(lock)
                        .getResultStream()
                        .collect(Collectors.toMap(Address::key, Function.identity()));
    }

    private static Set<String> slugs(List<PageFolder> folders) {
        return folders.stream()
                .flatMap(folder -> folder.texts().values().stream())
                .map(file -> file.text().slug().value())
                .collect(Collectors.toSet());
    }

    private static Address.Key id(PageText text) {
        return new Address.Key(text.language().code(), text.slug().value());
    }
}
