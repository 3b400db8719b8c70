package eu.tiltas.page;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.language.Language;
import eu.tiltas.security.Actor;
import eu.tiltas.security.Reason;
import eu.tiltas.security.Role;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The state table, each line of it. */
class StepTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            DRAFT       | submit force
            IN_REVIEW   | check-facts approve return force
            FACT_CHECK  | approve return force
            READY       | return schedule publish force
            SCHEDULED   | unschedule publish
            PUBLISHED   | withdraw unpublish
            WITHDRAWN   | unpublish restore
            UNPUBLISHED | restore
            SUPERSEDED  |
            """)
    void fromEachStageLeadTheseStepsAndNoOther(Stage stage, String steps) {
        assertThat(Arrays.stream(Step.values())
                        .filter(step -> step.leadsFrom(stage))
                        .map(Step::code)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(steps == null ? "" : steps);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            AUTHOR        | submit
            TRANSLATOR    | submit
            REVIEWER      | check-facts approve return
            PUBLISHER     | return schedule unschedule publish withdraw unpublish restore
            ADMINISTRATOR | force
            """)
    void eachRoleTakesTheseStepsAndNoOther(Role role, String steps) {
        Actor actor = new Actor("a", "a", Set.of(role), EnumSet.allOf(Language.class), Optional.empty());

        assertThat(Arrays.stream(Step.values())
                        .filter(step -> Arrays.stream(Stage.values())
                                .anyMatch(stage -> step.refusals(actor, Language.LT, stage, false)
                                        .isEmpty()))
                        .map(Step::code)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(steps);
    }

    @Test
    void aTranslatorSubmitsInTheOwnLanguagesOnly() {
        Actor actor = new Actor("a", "a", Set.of(Role.TRANSLATOR), Set.of(Language.SV), Optional.empty());

        assertThat(Step.SUBMIT.refusals(actor, Language.SV, Stage.DRAFT, true)).isEmpty();
        assertThat(Step.SUBMIT.refusals(actor, Language.LV, Stage.DRAFT, true))
                .containsExactly(Reason.of("desk.refused.language.lv"));
    }

    @Test
    void roleStageAndOwnershipAreToldTogether() {
        Actor actor = new Actor("a", "a", Set.of(Role.AUTHOR), Set.of(), Optional.empty());

        assertThat(Step.PUBLISH.refusals(actor, Language.LT, Stage.DRAFT, true))
                .extracting(Reason::key)
                .containsExactly("desk.refused.step.publish", "desk.refused.stage.draft", "desk.refused.own");
    }
}
