package eu.tiltas.page;

import eu.tiltas.content.Site;
import eu.tiltas.content.SiteHolder;
import eu.tiltas.figure.Quotables;
import eu.tiltas.language.Language;
import eu.tiltas.language.Messages;
import eu.tiltas.language.Slug;
import eu.tiltas.link.Cautions;
import eu.tiltas.markup.Fault;
import eu.tiltas.markup.MarkdownText.PageReference;
import eu.tiltas.markup.MarkdownText.Quote;
import eu.tiltas.page.check.CheckedText;
import eu.tiltas.page.check.Finding;
import eu.tiltas.page.check.TextChecks;
import eu.tiltas.security.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    @Inject
    Cautions cautions;

    private volatile TextChecks checks;

    /**
     * Why a text can't go live, all reasons.
     *
     * @param together keys of pages that go live with it, which it may therefore lead to
     */
    @Transactional
    List<Reason> refusals(Page page, Revision revision, Set<String> together) {
        DraftText text = revision.text();
        List<Reason> reasons = new ArrayList<>();
        errors(page, text, together).forEach(finding -> reasons.add(finding.told()));
        Translation translation = page.translation(text.language());
        if (!translation.isNew() && !revision.isMinor() && revision.note().isBlank()) {
            reasons.add(Reason.of("desk.refused.note"));
        }
        reasons.addAll(made(revision.provenance()));
        if (revision.number() < translation.liveRevision()) {
            reasons.add(Reason.of("desk.refused.overtaken"));
        }
        return reasons;
    }

    /** Why a text that was made so can't be public. */
    List<Reason> made(Provenance made) {
        return made == Provenance.MACHINE && !sites.site().unreviewedMachineTexts()
                ? List.of(Reason.of("desk.refused.made.unreviewed"))
                : List.of();
    }

    /** What is wrong in a text itself, so that it can't go live. */
    @Transactional
    List<Finding> errors(Page page, DraftText text, Set<String> together) {
        List<Finding> errors = new ArrayList<>();
        if (text.title().isEmpty()) {
            errors.add(Finding.error(Finding.TITLE, 0, Reason.of("desk.refused.title")));
        }
        // Where there is neither, the title is what to begin with: the address is made from it.
        if (!text.title().isEmpty() || !text.slug().isEmpty()) {
            address(page.key(), text.language(), text.slug())
                    .forEach(reason -> errors.add(Finding.error(Finding.SLUG, 0, reason)));
        }
        errors.addAll(contents(text, together));
        errors.addAll(checks().errors(read(text, Optional.empty())));
        return errors;
    }

    /**
     * What the writer of a text should look at and may leave.
     *
     * @param source the text that it is a translation of
     */
    List<Finding> advice(PageMetadata metadata, DraftText text, Optional<DraftText> source) {
        List<Finding> advice =
                new ArrayList<>(checks().advice(read(text, source.map(original -> read(original, Optional.empty())))));
        metadata.sources().stream()
                .filter(cited -> cited.asOf().isEmpty())
                .map(cited ->
                        new Finding(Finding.SOURCES, 0, "", Reason.of("desk.check.undated", cited.title()), false))
                .forEach(advice::add);
        return advice;
    }

    private TextChecks checks() {
        if (checks == null) {
            checks = new TextChecks(cautions);
        }
        return checks;
    }

    private static CheckedText read(DraftText text, Optional<CheckedText> source) {
        return CheckedText.of(text.language(), text.title(), text.summary(), text.body(), source);
    }

    /**
     * Keeps what texts that go live quote until the transaction ends: looked at before, it could have gone since.
     *
     * @return why texts can't go live that quote what is gone, by text
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Map<DraftText, List<Reason>> hold(Collection<DraftText> texts) {
        Map<DraftText, List<Quote>> quotes = texts.stream()
                .distinct()
                .collect(Collectors.toMap(text -> text, text -> text.read().quotes()));
        Map<Quote, Fault> gone =
                quotables.hold(quotes.values().stream().flatMap(List::stream).toList());
        Map<DraftText, List<Reason>> reasons = new HashMap<>();
        quotes.forEach((text, quoted) -> reasons.put(
                text,
                quoted.stream()
                        .filter(gone::containsKey)
                        .map(quote -> error(gone.get(quote)).told())
                        .toList()));
        return reasons;
    }

    private List<Finding> contents(DraftText text, Set<String> together) {
        DraftText.Read read = text.read();
        List<Finding> errors = new ArrayList<>();
        read.faults().stream().filter(Fault::isError).forEach(fault -> errors.add(error(fault)));
        Set<String> live = live(read.links(), together);
        read.links().stream()
                .filter(link -> !live.contains(link.key()))
                .forEach(link -> errors.add(error(Fault.error(link.line(), "link.broken", link.key()))));
        read.quotes().stream()
                .flatMap(quote -> quotables.refusal(quote, text.language()).stream())
                .distinct()
                .forEach(fault -> errors.add(error(fault)));
        quotables
                .withoutAlternative(text.body(), text.language())
                .forEach(picture -> errors.add(Finding.error(
                        Finding.BODY, picture.line(), Reason.of("desk.check.alternative.file", picture.name()))));
        return errors;
    }

    /** A fault without a line stands before the body. */
    private static Finding error(Fault fault) {
        return Finding.error(
                fault.line() > 0 ? Finding.BODY : Finding.SUMMARY, fault.line(), Reason.of("desk.refused.text", fault));
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
