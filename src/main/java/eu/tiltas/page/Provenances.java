package eu.tiltas.page;

import eu.tiltas.audit.AuditLog;
import eu.tiltas.change.ChangeLog;
import eu.tiltas.config.Clock;
import eu.tiltas.security.Actor;
import eu.tiltas.security.Reason;
import eu.tiltas.security.Refused;
import eu.tiltas.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;

/** Says of a translation that is there how it was made, where its words stay as they are. */
@ApplicationScoped
public class Provenances {

    @Inject
    PageRows rows;

    @Inject
    ChangeLog changes;

    @Inject
    AuditLog acts;

    @Inject
    PublicationCheck check;

    @Inject
    Clock clock;

    /**
     * Says how the newest revision of a translation was made: that the actor reviewed it, rewrote it, or that a machine
     * made it. Where it is public, readers are told at once.
     *
     * @throws Refused with all reasons: who may neither write in that language nor review, a source, a revision that is
     *     not the newest, something that is said already, or that may not be public where it is
     */
    @Transactional
    public void declare(Actor actor, RevisionKey key, Provenance made) {
        Page page = rows.locked(key.page());
        Revision revision = rows.revision(key);
        Translation text = page.translation(key.language());
        List<Reason> reasons = new ArrayList<>(PageRows.foreign(page, actor));
        if (!actor.writes(key.language()) && !actor.may(Role.REVIEWER)) {
            reasons.add(Reason.of("desk.refused.outside.role", key.language().code()));
        }
        boolean lastPublic = text.liveRevision() == key.number();
        if (page.sourceLanguage().filter(source -> source == key.language()).isPresent()) {
            reasons.add(Reason.of("desk.refused.made.source"));
        } else if (lastPublic && text.isLive()) {
            reasons.addAll(check.made(made));
        }
        if (text.latestRevision() != key.number()) {
            reasons.add(Reason.of("desk.refused.stage." + Stage.SUPERSEDED.code()));
        }
        if (revision.provenance() == made) {
            reasons.add(Reason.of("desk.refused.made.same"));
        }
        Refused.ifAny(reasons);
        revision.declare(made, actor.name(), rows.now());
        acts.append(actor.act("page.provenance", "page:" + key.page(), clock.instant())
                .in(key.language())
                .to(key.number())
                .with(made.code()));
        if (lastPublic) {
            // A withdrawn text is in the content tree too.
            text.rewritten(revision);
        }
        if (lastPublic && text.isLive()) {
            changes.append(PageDocuments.KIND, List.of(key.page()));
        }
    }
}
