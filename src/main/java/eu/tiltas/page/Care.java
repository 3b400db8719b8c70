package eu.tiltas.page;

import eu.tiltas.audit.AuditLog;
import eu.tiltas.change.ChangeLog;
import eu.tiltas.config.Clock;
import eu.tiltas.security.Actor;
import eu.tiltas.security.Colleagues;
import eu.tiltas.security.Reason;
import eu.tiltas.security.Refused;
import eu.tiltas.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is done to a page as a whole: its place, its owner, when it is to be looked at again. It makes no translation stale. */
@ApplicationScoped
public class Care {

    /** What can be set by itself; everything else of the metadata is written in the content tree. */
    private static final Set<String> FIELDS = Set.of("type", "section", "order", "sourceLanguage", "review", "expires");

    @Inject
    PageRows rows;

    @Inject
    ChangeLog changes;

    @Inject
    AuditLog acts;

    @Inject
    Clock clock;

    @Inject
    Colleagues colleagues;

    /**
     * Says that somebody compared a page with its sources today and found it right. No text changes.
     *
     * @param next the day on which that is to be done again; empty for none
     * @throws Refused if the actor works on no texts, or that day is not in the future
     */
    @Transactional
    public void checked(Actor actor, String key, Optional<LocalDate> next) {
        Page page = rows.locked(key);
        Refused.ifAny(caring(actor, page, next));
        LocalDate today = clock.today();
        String yaml = MetadataText.with(page.metadata(), "checked", today.toString());
        write(
                page,
                MetadataText.with(yaml, "review", next.map(LocalDate::toString).orElse("")));
        acts.append(actor.act("page.check", "page:" + key, clock.instant()));
    }

    /** Why somebody can't look after a page until a day. */
    private List<Reason> caring(Actor actor, Page page, Optional<LocalDate> next) {
        List<Reason> reasons = new ArrayList<>(PageRows.foreign(page, actor));
        if (!actor.mayAny(Role.AUTHOR, Role.REVIEWER, Role.PUBLISHER)) {
            reasons.add(Reason.of("desk.refused.role.author"));
        }
        if (next.filter(day -> !day.isAfter(clock.today())).isPresent()) {
            reasons.add(Reason.of("desk.refused.past"));
        }
        return reasons;
    }

    /**
     * Sets single fields of a page's metadata.
     *
     * @param fields names and values as {@code page.yaml} has them; an empty value takes the field away
     * @throws Refused with all reasons: that the actor is neither publisher nor author, and each value that can't be read
     */
    @Transactional
    public void describe(Actor actor, String key, Map<String, String> fields) {
        Page page = rows.locked(key);
        List<Reason> reasons = new ArrayList<>(PageRows.foreign(page, actor));
        if (!actor.mayAny(Role.PUBLISHER, Role.AUTHOR)) {
            reasons.add(Reason.of("desk.refused.role.publisher"));
        }
        String yaml = page.metadata();
        for (Map.Entry<String, String> field : fields.entrySet()) {
            try {
                yaml = with(yaml, field.getKey(), field.getValue());
            } catch (Refused e) {
                reasons.addAll(e.reasons());
            }
        }
        Refused.ifAny(reasons);
        write(page, yaml);
        acts.append(actor.act("page.describe", "page:" + key, clock.instant()).with(fields.toString()));
    }

    private static String with(String yaml, String field, String value) {
        if (!FIELDS.contains(field) || !value.matches("[A-Za-z0-9._-]{0,100}")) {
            throw Refused.because("desk.refused.field", field);
        }
        return MetadataText.with(yaml, field, value);
    }

    private void write(Page page, String yaml) {
        page.describe(yaml, MetadataText.read(yaml), clock.today());
        changes.append(PageDocuments.KIND, List.of(page.key()));
    }

    /**
     * Makes somebody the one who is asked when the page is to be looked at again.
     *
     * @param keeper id of an account that works on texts; empty for nobody
     * @throws Refused if the actor is neither publisher nor administrator, or there is no such colleague
     */
    @Transactional
    public void assign(Actor actor, String key, String keeper) {
        Page page = rows.locked(key);
        List<Reason> reasons = new ArrayList<>(PageRows.foreign(page, actor));
        if (!actor.mayAny(Role.PUBLISHER, Role.ADMINISTRATOR)) {
            reasons.add(Reason.of("desk.lists.refused.assign"));
        }
        if (!keeper.isEmpty()
                && colleagues
                        .at(keeper)
                        .filter(who -> PageRows.foreign(page, who).isEmpty())
                        .isEmpty()) {
            reasons.add(Reason.of("desk.lists.refused.keeper"));
        }
        Refused.ifAny(reasons);
        page.keep(keeper);
        acts.append(actor.act("page.assign", "page:" + key, clock.instant())
                .with(colleagues.at(keeper).map(Actor::name).orElse("")));
    }

    /**
     * Sets the day by which the page is to be looked at again, and nothing else.
     *
     * @throws Refused if the actor works on no texts, or that day is not in the future
     */
    @Transactional
    public void review(Actor actor, String key, LocalDate day) {
        Page page = rows.locked(key);
        List<Reason> reasons = caring(actor, page, Optional.of(day));
        Refused.ifAny(reasons);
        write(page, MetadataText.with(page.metadata(), "review", day.toString()));
        acts.append(actor.act("page.describe", "page:" + key, clock.instant()).with("review " + day));
    }

    /**
     * Makes the actor the one who is asked when the page is to be looked at again.
     *
     * @throws Refused if the actor works on no texts
     */
    @Transactional
    public void keep(Actor actor, String key) {
        Page page = rows.locked(key, actor);
        if (!actor.mayAny(Role.AUTHOR, Role.REVIEWER, Role.PUBLISHER)) {
            throw Refused.because("desk.refused.role.author");
        }
        page.keep(actor.account());
        acts.append(actor.act("page.keep", "page:" + key, clock.instant()));
    }

    /**
     * Lets only the actor's own institution work on a page, or everybody again.
     *
     * @throws Refused if the actor is neither publisher nor the author who keeps the page, or belongs to no institution
     */
    @Transactional
    public void limit(Actor actor, String key, boolean limited) {
        Page page = rows.locked(key, actor);
        List<Reason> reasons = new ArrayList<>();
        if (!actor.may(Role.PUBLISHER)
                && !(actor.may(Role.AUTHOR) && page.keeper().equals(actor.account()))) {
            reasons.add(Reason.of("desk.refused.role.publisher"));
        }
        reasons.addAll(actor.mayNotLimit(limited));
        Refused.ifAny(reasons);
        page.limit(limited ? actor.organisation().orElseThrow() : "");
        acts.append(actor.act("page.limit", "page:" + key, clock.instant())
                .with(page.organisation().orElse("")));
    }
}
