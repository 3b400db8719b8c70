package eu.tiltas.page;

import eu.tiltas.content.Site;
import eu.tiltas.content.SiteHolder;
import eu.tiltas.figure.Quotables;
import eu.tiltas.language.Language;
import eu.tiltas.language.Messages;
import eu.tiltas.language.Slug;
import eu.tiltas.markup.Fault;
import eu.tiltas.markup.MarkdownText.PageReference;
import eu.tiltas.security.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether a text could go live: what an import would refuse of a file, and what readers would miss. */
@ApplicationScoped
class PublicationCheck {

    @PersistenceContext
    EntityManager entities;

    @Inject
    Quotables quotables;

    @Inject
    SiteHolder sites;

    /**
     * Why a text can't go live, all reasons.
     *
     * @param together keys of pages that go live with it, which it may therefore lead to
     */
    @Transactional
    List<Reason> refusals(Page page, Revision revision, Set<String> together) {
        DraftText text = revision.text();
        List<Reason> reasons = new ArrayList<>();
        if (text.title().isEmpty()) {
            reasons.add(Reason.of("desk.refused.title"));
        }
        reasons.addAll(address(page.key(), text.language(), text.slug()));
        reasons.addAll(contents(text, together));
        Translation translation = page.translation(text.language());
        if (!translation.isNew() && !revision.isMinor() && revision.note().isBlank()) {
            reasons.add(Reason.of("desk.refused.note"));
        }
        if (revision.provenance() == Provenance.MACHINE && !sites.site().unreviewedMachineTexts()) {
            reasons.add(Reason.of("desk.refused.made.unreviewed"));
        }
        if (revision.number() < translation.liveRevision()) {
            reasons.add(Reason.of("desk.refused.overtaken"));
        }
        return reasons;
    }

    private List<Reason> contents(DraftText text, Set<String> together) {
        DraftText.Read read = text.read();
        List<Reason> reasons = new ArrayList<>();
        read.faults().stream().filter(Fault::isError).forEach(fault -> reasons.add(fault(fault)));
        Set<String> live = live(read.links(), together);
        read.links().stream()
                .filter(link -> !live.contains(link.key()))
                .forEach(link -> reasons.add(fault(Fault.error(link.line(), "link.broken", link.key()))));
        read.quotes().stream()
                .flatMap(quote -> quotables.refusal(quote, text.language()).stream())
                .distinct()
                .forEach(fault -> reasons.add(fault(fault)));
        return reasons;
    }

    private static Reason fault(Fault fault) {
        return fault.line() > 0
                ? Reason.of("desk.refused.line", fault.line(), fault)
                : Reason.of("desk.refused.text", fault);
    }

    private Set<String> live(List<PageReference> links, Set<String> together) {
        Set<String> keys = links.stream().map(PageReference::key).collect(Collectors.toSet());
        Set<String> live = new HashSet<>(together);
        if (!keys.isEmpty()) {
            live.addAll(entities.createQuery(
                            "select p.key from Page p where p.live = true and p.key in :keys", String.class)
                    .setParameter("keys", keys)
                    .getResultList());
        }
        return live;
    }

    /** Why a page can't have an address in a language; at most one reason. */
    @Transactional
    List<Reason> address(String key, Language language, String slug) {
        if (!Slug.isValid(slug)) {
            return List.of(Reason.of("desk.refused.slug"));
        }
        if (reserved(sites.site(), language).contains(slug)) {
            return List.of(Reason.of("desk.refused.slug.reserved", slug));
        }
        return entities.createQuery(
                        "select t.pageKey from Translation t where t.language = :language and t.slug = :slug"
                                + " and t.pageKey <> :key and (t.live = true or t.taken = :withdrawn)",
                        String.class)
                .setParameter("language", language.code())
                .setParameter("slug", slug)
                .setParameter("key", key)
                .setParameter("withdrawn", Stage.WITHDRAWN.code())
                .getResultStream()
                .map(other -> Reason.of("desk.refused.slug.taken", slug, other))
                .toList();
    }

    /** Addresses of the portal's own places, which no page can have. */
    static Set<String> reserved(Site site, Language language) {
        Messages.Words routes = Messages.ofRoutes().in(language);
        Set<String> words = new HashSet<>();
        routes.keys().forEach(key -> words.add(routes.get(key)));
        site.sections().forEach(section -> words.add(section.slug(language)));
        return words;
    }
}
