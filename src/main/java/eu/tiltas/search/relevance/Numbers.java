package eu.tiltas.search.relevance;

import eu.tiltas.markup.Fault;
import eu.tiltas.markup.YamlMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The numbers of {@code boosts.yaml}, in groups. Every number of {@link #STANDARD} is there.
 *
 * @param groups by the name of the group and that of the number
 */
public record Numbers(Map<String, Map<String, Float>> groups) {

    private static final float MOST = 10_000;

    /** Those of the file that this build was made with. */
    public static final Numbers STANDARD = standard();

    public Numbers {
        Map<String, Map<String, Float>> copy = new LinkedHashMap<>();
        groups.forEach((group, numbers) -> copy.put(group, Map.copyOf(numbers)));
        groups = Map.copyOf(copy);
    }

    /**
     * Reads a file; a number that it lacks is the standard one.
     *
     * @return empty if anything is wrong in it: an order that nobody meant is worse than the one before
     */
    static Optional<Numbers> read(String yaml, List<Fault> faults) {
        List<Fault> found = new ArrayList<>();
        YamlMap file = YamlMap.parse(yaml, found);
        unknown(file, STANDARD.groups().keySet(), found);
        Map<String, Map<String, Float>> groups = new LinkedHashMap<>();
        STANDARD.groups().forEach((group, standard) -> {
            Map<String, Float> numbers = new LinkedHashMap<>(standard);
            file.maps(group).forEach(map -> {
                unknown(map, standard.keySet(), found);
                standard.keySet().forEach(name -> number(map, name).ifPresent(number -> numbers.put(name, number)));
            });
            groups.put(group, numbers);
        });
        faults.addAll(found);
        return found.isEmpty() ? Optional.of(new Numbers(groups)) : Optional.empty();
    }

    /** @throws IllegalArgumentException if there is none of that name */
    public float of(String group, String name) {
        Float number = groups.getOrDefault(group, Map.of()).get(name);
        if (number == null) {
            throw new IllegalArgumentException("no number " + group + "." + name);
        }
        return number;
    }

    /** All of a group. */
    public Map<String, Float> group(String name) {
        return groups.getOrDefault(name, Map.of());
    }

    private static void unknown(YamlMap map, Set<String> known, List<Fault> faults) {
        map.fields().stream()
                .filter(field -> !known.contains(field))
                .forEach(field -> faults.add(Fault.error(map.line(field), "boost.unknown", field)));
    }

    private static Optional<Float> number(YamlMap map, String name) {
        return map.value(name, "boost.number", text -> {
            float number = Float.parseFloat(text);
            if (!(number >= 0 && number <= MOST)) {
                throw new IllegalArgumentException(text);
            }
            return number;
        });
    }

    private static Numbers standard() {
        List<Fault> faults = new ArrayList<>();
        YamlMap file = YamlMap.parse(Standard.text("boosts.yaml"), faults);
        Map<String, Map<String, Float>> groups = new LinkedHashMap<>();
        for (String group : file.fields()) {
            Map<String, Float> numbers = new LinkedHashMap<>();
            file.maps(group).forEach(map -> map.fields()
                    .forEach(name -> number(map, name).ifPresent(number -> numbers.put(name, number))));
            groups.put(group, numbers);
        }
        if (groups.isEmpty() || !faults.isEmpty()) {
            throw new IllegalStateException("boosts.yaml of this build is wrong: " + faults);
        }
        return new Numbers(groups);
    }
}
