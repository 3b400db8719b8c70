package eu.tiltas.web.desk;

import eu.tiltas.language.Language;
import eu.tiltas.page.BulkActs;
import eu.tiltas.page.RevisionKey;
import eu.tiltas.page.Step;
import eu.tiltas.security.Actor;
import eu.tiltas.security.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** What is done with several texts that are ticked in the list of pages. */
@RequestScoped
class PageListActs {

    /** The boxes of the list: page, language and number with spaces between. */
    static final String TICKED = "text";

    private static final String TEXT = "[A-Za-z0-9][A-Za-z0-9._-]{0,199} (lt|lv|sv|en) [1-9][0-9]{0,8}";

    @Inject
    BulkActs acts;

    /** @throws Refused if nothing is ticked, or the act takes something that was not given */
    BulkActs.Outcome act(Actor actor, String act) {
        List<RevisionKey> texts = ticked();
        if (texts.isEmpty()) {
            throw Refused.because("desk.lists.refused.none");
        }
        return switch (act) {
            case "assign" -> acts.assign(actor, texts, Sent.text("keeper"));
            case "review" ->
                acts.review(
                        actor, texts, Sent.demandedDay("day").orElseThrow(() -> Refused.because("desk.refused.day")));
            case "checked" -> acts.checked(actor, texts, Sent.demandedDay("day"));
            case "submit", "approve" -> acts.take(actor, texts, Step.of(act).orElseThrow());
            case "publish" -> acts.publish(actor, texts);
            case "collect" -> acts.collect(actor, texts, Sent.text("set"));
            case "withdraw" -> acts.withdraw(actor, texts, Sent.text("reason"));
            default -> throw Refused.because("desk.refused.act");
        };
    }

    private static List<RevisionKey> ticked() {
        List<RevisionKey> texts = new ArrayList<>();
        String[] values = Sent.request().getParameterValues(TICKED);
        for (String value : values == null ? new String[0] : values) {
            if (value.matches(TEXT)) {
                String[] parts = value.split(" ");
                texts.add(new RevisionKey(parts[0], Language.of(parts[1]).orElseThrow(), Integer.parseInt(parts[2])));
            }
        }
        return texts.stream().distinct().toList();
    }
}
