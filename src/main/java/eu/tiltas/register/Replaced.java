package eu.tiltas.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is said of a field, and what stands in its place.
 *
 * @param old empty for something that is added
 * @param next empty for something that ends
 */
record Replaced(Optional<WrittenFact> old, Optional<Map<String, String>> next) {

    /** Added, changed or ended. */
    String kind() {
        return old.isEmpty() ? "added" : next.isEmpty() ? "ended" : "changed";
    }

    /** Lets values stand for all that is held; those that are there already stay. */
    static List<Replaced> all(List<WrittenFact> held, List<Map<String, String>> wanted) {
        List<WrittenFact> gone =
                held.stream().filter(fact -> !wanted.contains(fact.value())).toList();
        List<Map<String, String>> fresh = wanted.stream()
                .filter(one -> held.stream().noneMatch(fact -> fact.value().equals(one)))
                .toList();
        List<Replaced> replaced = new ArrayList<>();
        for (int i = 0; i < Math.max(gone.size(), fresh.size()); i++) {
            replaced.add(new Replaced(
                    i < gone.size() ? Optional.of(gone.get(i)) : Optional.empty(),
                    i < fresh.size() ? Optional.of(fresh.get(i)) : Optional.empty()));
        }
        return replaced;
    }
}
