package eu.tiltas.dataset;

import eu.tiltas.audit.AuditLog;
import eu.tiltas.config.Clock;
import eu.tiltas.language.Language;
import eu.tiltas.proposal.ChangeSets;
import eu.tiltas.security.Actor;
import eu.tiltas.security.Reason;
import eu.tiltas.security.Refused;
import eu.tiltas.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Taking datasets from the public, so that they can still be read with the reason, and bringing them back. */
@ApplicationScoped
public class DatasetWithdrawing {

    private static final int MAX_REASON = 1000;

    @Inject
    Datasets datasets;

    @Inject
    DatasetDesk desk;

    @Inject
    ChangeSets sets;

    @Inject
    AuditLog acts;

    @Inject
    Clock clock;

    /**
     * Lets a dataset be read under a banner that says why it no longer holds; it is listed and found no more.
     *
     * @param reasons in at least one language
     * @throws Refused with all reasons, for instance that texts show or quote it; then nothing has changed
     */
    @Transactional
    public void withdraw(Actor actor, String name, Map<Language, String> reasons) {
        sets.takeTurn();
        Map<Language, String> told = new EnumMap<>(Language.class);
        reasons.forEach((language, reason) -> {
            String text = reason.strip();
            if (!text.isEmpty()) {
                told.put(language, text.substring(0, Math.min(text.length(), MAX_REASON)));
            }
        });
        List<Reason> refusals = new ArrayList<>(role(actor, "withdraw"));
        Optional<Dataset> dataset = datasets.read(name);
        if (dataset.isEmpty()) {
            refusals.add(Reason.of("desk.refused.dataset.gone"));
        } else if (dataset.get().withdrawal().isPresent()) {
            refusals.add(Reason.of("desk.refused.stage.withdrawn"));
        }
        if (told.isEmpty()) {
            refusals.add(Reason.of("desk.refused.dataset.reason"));
        }
        Refused.ifAny(refusals);
        take(actor, name, WithdrawalMark.put(text(DatasetDesk.metadata(name)), clock.today(), told));
        acts.append(
                actor.act("dataset.withdraw", subject(name), clock.instant()).with(String.join(" · ", told.values())));
    }

    /** Brings a dataset back as it was. @throws Refused with all reasons; then nothing has changed */
    @Transactional
    public void restore(Actor actor, String name) {
        sets.takeTurn();
        List<Reason> refusals = new ArrayList<>(role(actor, "restore"));
        if (datasets.read(name).flatMap(Dataset::withdrawal).isEmpty()) {
            refusals.add(Reason.of("desk.refused.dataset.holds"));
        }
        Refused.ifAny(refusals);
        take(actor, name, WithdrawalMark.take(text(DatasetDesk.metadata(name))));
        acts.append(actor.act("dataset.restore", subject(name), clock.instant()));
    }

    private static String subject(String name) {
        return DatasetStore.KIND + ":" + name;
    }

    private static List<Reason> role(Actor actor, String step) {
        return actor.may(Role.PUBLISHER) ? List.of() : List.of(Reason.of("desk.refused.step." + step));
    }

    private String text(String path) {
        return desk.present(path).orElseThrow(() -> Refused.because("desk.refused.dataset.gone"));
    }

    private void take(Actor actor, String name, String metadata) {
        sets.take(actor, desk, desk.files(name, text(DatasetDesk.table(name)), metadata));
    }
}
