package eu.tiltas.web.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What stands in the fields of a form that is shown again: what was just sent, or what was written before somebody had to
 * sign in again.
 *
 * @param isThere whether there is anything of the kind, so that the fields show nothing else
 */
record Typed(boolean isThere, Map<String, List<String>> fields) {

    static Typed now() {
        if (!Sent.act().isEmpty()) {
            return new Typed(
                    true,
                    Sent.request().getParameterMap().entrySet().stream()
                            .collect(Collectors.toMap(Map.Entry::getKey, field -> List.of(field.getValue()))));
        }
        Optional<KeptForm> kept = Sent.kept();
        return new Typed(kept.isPresent(), kept.map(KeptForm::fields).orElse(Map.of()));
    }

    /** What an input shows: what was typed, else what it has. */
    String text(String name, String otherwise) {
        return fields.containsKey(name) ? text(name) : otherwise;
    }

    String text(String name) {
        return all(name).stream().findFirst().orElse("");
    }

    List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }
}
