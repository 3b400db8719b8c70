package eu.tiltas.web.desk;

import eu.tiltas.language.Language;
import eu.tiltas.markup.Fault;
import eu.tiltas.security.Reason;
import eu.tiltas.security.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What was refused of a form, at the inputs that it is about. */
final class FieldTroubles {

    /** Inputs that take dates, in the order in which a wrong one is looked for. */
    private static final List<String> DATES = List.of("since", "from", "until", "asof", "source-asof");

    private static final Map<String, String> INPUTS = Map.of(
            "fact.period", "until",
            "fact.source", "source",
            "fact.source.unknown", "source",
            "address", "source-url",
            "field.missing", "source-title",
            "fact.confidence", "confidence");

    private final List<Reason> reasons = new ArrayList<>();

    void add(Refused refused) {
        reasons.addAll(refused.reasons());
    }

    /** Why an input was refused; empty if it was not. */
    String of(String input, Language language) {
        return reasons.stream()
                .filter(reason -> input(reason).equals(input))
                .map(reason -> reason.in(language))
                .distinct()
                .reduce((one, other) -> one + " " + other)
                .orElse("");
    }

    /** Why the value of a field was refused, where a form has several. */
    String ofField(String field, Language language) {
        return reasons.stream()
                .filter(reason -> fault(reason) != null
                        && input(reason).equals("value")
                        && fault(reason).arguments().contains(field))
                .map(reason -> reason.in(language))
                .distinct()
                .reduce((one, other) -> one + " " + other)
                .orElse("");
    }

    private static Fault fault(Reason reason) {
        return reason.arguments().stream()
                .filter(Fault.class::isInstance)
                .map(Fault.class::cast)
                .findFirst()
                .orElse(null);
    }

    private static String input(Reason reason) {
        Fault fault = fault(reason);
        if (fault == null) {
            return reason.field();
        }
        if (fault.key().equals("field.asof") || fault.key().equals("field.date")) {
            return DATES.stream()
                    .filter(name -> fault.arguments().contains(Sent.text(name).strip()))
                    .findFirst()
                    .orElse("asof");
        }
        return fault.key().equals("field.missing") && !fault.arguments().contains("title")
                ? ""
                : INPUTS.getOrDefault(fault.key(), "value");
    }
}
