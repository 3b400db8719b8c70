package eu.tiltas.dataset.csvw;

import eu.tiltas.markup.Fault;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How long, how small and how great what stands in a cell may be.
 *
 * @param limits by the name of the property, as they are written
 */
record Bounds(Map<String, String> limits) {

    static final Bounds NONE = new Bounds(Map.of());

    private static final Set<String> LENGTHS = Set.of("length", "minLength", "maxLength");
    private static final Set<String> VALUES =
            Set.of("minimum", "maximum", "minInclusive", "maxInclusive", "minExclusive", "maxExclusive");

    Bounds {
        limits = Map.copyOf(limits);
    }

    static Bounds read(Json datatype, Datatype type, List<Fault> faults) {
        Map<String, String> limits = new HashMap<>();
        datatype.members().forEach((name, json) -> {
            boolean length = LENGTHS.contains(name);
            if (!length && !VALUES.contains(name)) {
                return;
            }
            String limit = String.valueOf(json.value());
            boolean fits = length ? type.isText() && limit.matches("[0-9]+") : !type.isText() && isValue(limit, type);
            if (fits) {
                limits.put(name, limit);
            } else {
                faults.add(Fault.error(json.line(), "csvw.value", name));
            }
        });
        if (contradict(limits, type)) {
            faults.add(Fault.error(datatype.line(), "csvw.value", "datatype"));
        }
        return new Bounds(limits);
    }

    private static boolean isValue(String limit, Datatype type) {
        return type.refuses(limit).isEmpty();
    }

    private static boolean contradict(Map<String, String> limits, Datatype type) {
        if (limits.containsKey("minInclusive") && limits.containsKey("minExclusive")
                || limits.containsKey("maxInclusive") && limits.containsKey("maxExclusive")) {
            return true;
        }
        return longer(limits, "minLength", "maxLength")
                || longer(limits, "minLength", "length")
                || longer(limits, "length", "maxLength")
                || greater(limits, "minInclusive", "maxInclusive", type, 1)
                || greater(limits, "minInclusive", "maxExclusive", type, 0)
                || greater(limits, "minExclusive", "maxExclusive", type, 1)
                || greater(limits, "minExclusive", "maxInclusive", type, 0);
    }

    private static boolean longer(Map<String, String> limits, String less, String more) {
        return limits.containsKey(less)
                && limits.containsKey(more)
                && Integer.parseInt(limits.get(less)) > Integer.parseInt(limits.get(more));
    }

    private static boolean greater(Map<String, String> limits, String less, String more, Datatype type, int from) {
        return limits.containsKey(less)
                && limits.containsKey(more)
                && compare(limits.get(less), limits.get(more), type) >= from;
    }

    /** Dates and years of four digits have the order of their texts. */
    private static int compare(String one, String other, Datatype type) {
        return type.isNumber() ? type.number(one).compareTo(type.number(other)) : one.compareTo(other);
    }

    /** Why a text is out of bounds: the key of the reason; empty if it is within. */
    Optional<String> refuse(String text, Datatype type) {
        for (Map.Entry<String, String> limit : limits.entrySet()) {
            boolean within =
                    switch (limit.getKey()) {
                        case "length" -> text.length() == Integer.parseInt(limit.getValue());
                        case "minLength" -> text.length() >= Integer.parseInt(limit.getValue());
                        case "maxLength" -> text.length() <= Integer.parseInt(limit.getValue());
                        case "minimum", "minInclusive" -> compare(text, limit.getValue(), type) >= 0;
                        case "maximum", "maxInclusive" -> compare(text, limit.getValue(), type) <= 0;
                        case "minExclusive" -> compare(text, limit.getValue(), type) > 0;
                        default -> compare(text, limit.getValue(), type) < 0;
                    };
            if (!within) {
                return Optional.of(LENGTHS.contains(limit.getKey()) ? "csv.length" : "csv.bounds");
            }
        }
        return Optional.empty();
    }
}
