package eu.tiltas.search;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;

/** Which values of a facet a reader is offered, and in which order. */
record FacetValues(Facet facet, Map<String, Integer> counts, Set<String> chosen) {

    /** More are no choice any more. Those chosen are always there. */
    private static final int MOST = 8;

    static FacetValues of(Facet facet, Map<String, Integer> counts, Set<String> chosen) {
        return new FacetValues(facet, counts, chosen);
    }

    /** @param place of a section among the sections */
    List<String> shown(ToIntFunction<String> place) {
        Set<String> all = new TreeSet<>(counts.keySet());
        all.addAll(chosen);
        Comparator<String> frequent = Comparator.<String>comparingInt(value -> -counts.getOrDefault(value, 0))
                .thenComparing(value -> value);
        List<String> best = all.stream()
                .sorted(Comparator.<String, Boolean>comparing(value -> !chosen.contains(value))
                        .thenComparing(frequent))
                .limit(facet == Facet.SECTION ? all.size() : Math.max(MOST, chosen.size()))
                .toList();
        return best.stream().sorted(order(place, frequent)).toList();
    }

    private Comparator<String> order(ToIntFunction<String> place, Comparator<String> frequent) {
        return switch (facet) {
            case SECTION -> Comparator.comparingInt(place);
            case YEAR -> Comparator.reverseOrder();
            default -> frequent;
        };
    }
}
