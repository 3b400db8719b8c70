package eu.tiltas.page;

import static eu.tiltas.page.Stage.DRAFT;
import static eu.tiltas.page.Stage.FACT_CHECK;
import static eu.tiltas.page.Stage.IN_REVIEW;
import static eu.tiltas.page.Stage.PUBLISHED;
import static eu.tiltas.page.Stage.READY;
import static eu.tiltas.page.Stage.SCHEDULED;
import static eu.tiltas.page.Stage.UNPUBLISHED;
import static eu.tiltas.page.Stage.WITHDRAWN;

import eu.tiltas.language.Language;
import eu.tiltas.security.Actor;
import eu.tiltas.security.Reason;
import eu.tiltas.security.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The state table: which step leads from where to where, and whose it is. */
public enum Step {
    SUBMIT(EnumSet.of(DRAFT), IN_REVIEW, Role.AUTHOR, Role.TRANSLATOR),
    CHECK_FACTS(EnumSet.of(IN_REVIEW), FACT_CHECK, Role.REVIEWER),
    APPROVE(EnumSet.of(IN_REVIEW, FACT_CHECK), READY, Role.REVIEWER),
    RETURN(EnumSet.of(IN_REVIEW, FACT_CHECK, READY), DRAFT, Role.REVIEWER, Role.PUBLISHER),
    SCHEDULE(EnumSet.of(READY), SCHEDULED, Role.PUBLISHER),
    UNSCHEDULE(EnumSet.of(SCHEDULED), READY, Role.PUBLISHER),
    PUBLISH(EnumSet.of(READY, SCHEDULED), PUBLISHED, Role.PUBLISHER),
    /** Without a review, flagged until somebody else approves. */
    FORCE(EnumSet.of(DRAFT, IN_REVIEW, FACT_CHECK, READY), PUBLISHED, Role.ADMINISTRATOR),
    WITHDRAW(EnumSet.of(PUBLISHED), WITHDRAWN, Role.PUBLISHER),
    UNPUBLISH(EnumSet.of(PUBLISHED, WITHDRAWN), UNPUBLISHED, Role.PUBLISHER),
    RESTORE(EnumSet.of(WITHDRAWN, UNPUBLISHED), PUBLISHED, Role.PUBLISHER);

    /** Those who do these may not have written the revision themselves. */
    private static final Set<Step> FOUR_EYES = EnumSet.of(CHECK_FACTS, APPROVE, SCHEDULE, PUBLISH);

    private final Set<Stage> from;
    private final Stage to;
    private final Role[] roles;

    Step(Set<Stage> from, Stage to, Role... roles) {
        this.from = from;
        this.to = to;
        this.roles = roles;
    }

    /** The word that stands for it in forms, in the log of acts and in the keys of words. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The step with that code; empty for any other text. */
    public static Optional<Step> of(String code) {
        return Arrays.stream(values()).filter(step -> step.code().equals(code)).findFirst();
    }

    /** The steps that lead on from a stage, in the order of the table. */
    public static List<Step> from(Stage stage) {
        return Arrays.stream(values()).filter(step -> step.leadsFrom(stage)).toList();
    }

    /** Whether it takes a text from the public or brings it back. */
    public boolean isOfThePublic() {
        return this == WITHDRAW || this == UNPUBLISH || this == RESTORE;
    }

    Stage to() {
        return to;
    }

    boolean leadsFrom(Stage stage) {
        return from.contains(stage);
    }

    boolean needsFourEyes() {
        return FOUR_EYES.contains(this);
    }

    /** Why somebody can't take the step with a revision, all reasons; none if nothing in the table forbids it. */
    List<Reason> refusals(Actor actor, Language language, Stage stage, boolean own) {
        List<Reason> reasons = new ArrayList<>();
        if (!actor.mayAny(roles)) {
            reasons.add(Reason.of("desk.refused.step." + code()));
        } else if (this == SUBMIT && !actor.writes(language)) {
            reasons.add(actor.mayNotWrite(language));
        }
        if (!leadsFrom(stage)) {
            reasons.add(Reason.of("desk.refused.stage." + stage.code()));
        }
        if (own && needsFourEyes()) {
            reasons.add(
                    Reason.of(this == APPROVE || this == CHECK_FACTS ? "desk.refused.own.review" : "desk.refused.own"));
        }
        return reasons;
    }
}
