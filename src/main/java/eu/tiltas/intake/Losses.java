package eu.tiltas.intake;

import eu.tiltas.security.Reason;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Counts what did not come along with a text. */
final class Losses {

    private static final String NAMED = "desk.intake.lost.images.named";
    private static final int MOST_NAMES = 20;

    private final Map<Loss, Integer> counts = new EnumMap<>(Loss.class);
    private final List<String> pictures = new ArrayList<>();

    void add(Loss loss) {
        add(loss, 1);
    }

    void add(Loss loss, int count) {
        if (count > 0) {
            counts.merge(loss, count, Integer::sum);
        }
    }

    /** @param name by which somebody finds it again; may be empty */
    void addPicture(String name) {
        add(Loss.IMAGES);
        if (!name.isEmpty()) {
            pictures.add(name);
        }
    }

    /** In the order of the kinds. */
    List<Reason> told() {
        return counts.entrySet().stream()
                .map(entry -> told(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Reason told(Loss loss, int count) {
        if (loss != Loss.IMAGES || pictures.isEmpty()) {
            return Reason.of(loss.key(), count);
        }
        String names = pictures.stream().distinct().limit(MOST_NAMES).collect(Collectors.joining("; "));
        return Reason.of(NAMED, count, pictures.size() > MOST_NAMES ? names + "; …" : names);
    }
}
