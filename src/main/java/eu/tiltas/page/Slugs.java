package eu.tiltas.page;

import eu.tiltas.language.Language;
import eu.tiltas.language.Slug;
import eu.tiltas.security.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** The last parts of pages' addresses: whether one is free, and which one a title gives. */
@ApplicationScoped
@Transactional
public class Slugs {

    /** So many pages with one title have addresses that are made for them; the next chooses one. */
    private static final int MOST_ALIKE = 20;

    @PersistenceContext
    EntityManager entities;

    @Inject
    PublicationCheck check;

    /**
     * What is known of an address.
     *
     * @param refusals why the page can't have it; none if it can
     * @param former addresses that lead to the page's text now and go on doing so
     * @param takenOver key of another page to which the address leads now, because it had it once; that would end
     */
    public record Told(List<Reason> refusals, List<String> former, Optional<String> takenOver) {

        public boolean isFree() {
            return refusals.isEmpty();
        }
    }

    /** What is known of an address that a page wants in a language. */
    public Told tell(String key, Language language, String slug) {
        List<Reason> refusals = check.address(key, language, slug);
        List<String> former = entities.createQuery(
                        "select a.slug from Address a where a.language = :language and a.pageKey = :key"
                                + " and a.slug <> :slug order by a.slug",
                        String.class)
                .setParameter("language", language.code())
                .setParameter("key", key)
                .setParameter("slug", slug)
                .getResultList();
        Optional<String> owner = Optional.ofNullable(
                        entities.find(Address.class, new Address.Key(language.code(), slug)))
                .map(Address::pageKey)
                .filter(other -> refusals.isEmpty() && !other.equals(key));
        return new Told(refusals, former, owner);
    }

    /** A free address made from a title; empty text if nothing can be made of it. */
    public String suggest(String key, Language language, String title) {
        String plain = Slug.fold(title);
        String numbered = plain;
        for (int number = 2; !plain.isEmpty() && number <= MOST_ALIKE; number++) {
            if (check.address(key, language, numbered).isEmpty()) {
                return numbered;
            }
            numbered = Slug.fold(plain.substring(0, Math.min(plain.length(), Slug.MAX_LENGTH - 3))) + "-" + number;
        }
        return plain;
    }

    /** A text as it is saved: its title proposes the address until somebody chooses one. */
    DraftText addressed(String key, DraftText text) {
        return text.slug().isEmpty()
                ? new DraftText(
                        text.language(),
                        text.title(),
                        suggest(key, text.language(), text.title()),
                        text.summary(),
                        text.keywords(),
                        text.body())
                : text;
    }
}
