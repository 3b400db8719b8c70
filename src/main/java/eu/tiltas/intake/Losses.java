package eu.tiltas.intake;

import eu.tiltas.security.Reason;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what did not come along with a text. */
final class Losses {

    private final Map<Loss, Integer> counts = new EnumMap<>(Loss.class);

    void add(Loss loss) {
        add(loss, 1);
    }

    void add(Loss loss, int count) {
        if (count > 0) {
            counts.merge(loss, count, Integer::sum);
        }
    }

    /** In the order of the kinds. */
    List<Reason> told() {
        return counts.entrySet().stream()
                .map(entry -> Reason.of(entry.getKey().key(), entry.getValue()))
                .toList();
    }
}
