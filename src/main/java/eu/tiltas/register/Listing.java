package eu.tiltas.register;

import com.ibm.icu.text.Collator;
import eu.tiltas.language.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a query finds in a snapshot.
 *
 * @param subjects all that fit, in their order
 * @param facets the register's facets with the values that would find something
 */
public record Listing(Snapshot snapshot, RegisterQuery query, List<Subject> subjects, List<Facet> facets) {

    /** A field with its values. */
    public record Facet(Field field, List<Count> counts) {}

    /** How many subjects would be found by choosing a value too. */
    public record Count(String value, int count, boolean selected) {}

    public Listing {
        subjects = List.copyOf(subjects);
        facets = List.copyOf(facets);
    }

    static Listing of(Register register, RegisterQuery query, Language language, LocalDate today) {
        Snapshot snapshot =
                register.on(query.asOf().orElse(today), query.knownOn().orElse(today));
        Map<String, BitSet> fitting = new HashMap<>();
        List<Field> facets = register.declaration().facets().toList();
        facets.stream()
                .filter(field -> !query.chosen(field.name()).isEmpty())
                .forEach(field -> fitting.put(field.name(), fitting(field, query, snapshot)));
        BitSet worded = worded(snapshot, query, language);
        BitSet found = (BitSet) worded.clone();
        fitting.values().forEach(found::and);
        List<Facet> counts = facets.stream()
                .map(field -> new Facet(field, counts(field, query, snapshot, others(field, worded, fitting))))
                .filter(facet -> !facet.counts().isEmpty())
                .toList();
        return new Listing(snapshot, query, sorted(found, snapshot, query, language), counts);
    }

    private static BitSet fitting(Field field, RegisterQuery query, Snapshot snapshot) {
        List<String> values = snapshot.register().column(field).values();
        BitSet[] holders = snapshot.holders(field);
        BitSet fitting = new BitSet();
        Set<String> chosen = query.chosen(field.name());
        for (int i = 0; i < holders.length; i++) {
            if (chosen.contains(values.get(i))) {
                fitting.or(holders[i]);
            }
        }
        return fitting;
    }

    private static BitSet worded(Snapshot snapshot, RegisterQuery query, Language language) {
        BitSet worded = (BitSet) snapshot.present().clone();
        List<String> asked = Words.asked(query.text());
        if (!asked.isEmpty()) {
            List<String> words = snapshot.register().words(language);
            snapshot.present().stream()
                    .filter(place -> !Words.match(words.get(place), asked))
                    .forEach(worded::clear);
        }
        return worded;
    }

    /** What all filters but this field's let through. */
    private static BitSet others(Field field, BitSet worded, Map<String, BitSet> fitting) {
        BitSet others = (BitSet) worded.clone();
        fitting.forEach((name, holders) -> {
            if (!name.equals(field.name())) {
                others.and(holders);
            }
        });
        return others;
    }

    private static List<Count> counts(Field field, RegisterQuery query, Snapshot snapshot, BitSet others) {
        List<String> values = snapshot.register().column(field).values();
        BitSet[] holders = snapshot.holders(field);
        Set<String> chosen = query.chosen(field.name());
        List<Count> counts = new ArrayList<>();
        for (int i = 0; i < holders.length; i++) {
            BitSet both = (BitSet) holders[i].clone();
            both.and(others);
            boolean selected = chosen.contains(values.get(i));
            if (!both.isEmpty() || selected) {
                counts.add(new Count(values.get(i), both.cardinality(), selected));
            }
        }
        return counts;
    }

    private static List<Subject> sorted(BitSet found, Snapshot snapshot, RegisterQuery query, Language language) {
        Register register = snapshot.register();
        int[] ranks = register.ranks(language);
        boolean descending = query.sort().startsWith("-");
        String name = descending ? query.sort().substring(1) : query.sort();
        Comparator<Integer> byTitle = Comparator.comparing(place -> ranks[place]);
        List<Integer> places = found.stream().boxed().collect(Collectors.toCollection(ArrayList::new));
        if (name.isEmpty() || name.equals(register.declaration().title())) {
            places.sort(descending ? byTitle.reversed() : byTitle);
        } else {
            Field field = register.declaration().fields().get(name);
            Map<Integer, Comparable<?>> keys = keys(places, field, snapshot, language);
            @SuppressWarnings("unchecked")
            Comparator<Integer> byValue = Comparator.comparing(place -> (Comparable<Object>) keys.get(place));
            // Subjects without a value come last in both directions.
            places.sort(Comparator.comparing((Integer place) -> !keys.containsKey(place))
                    .thenComparing((one, other) -> keys.containsKey(one) && keys.containsKey(other)
                            ? (descending ? byValue.reversed() : byValue).compare(one, other)
                            : 0)
                    .thenComparing(byTitle));
        }
        return places.stream().map(register.subjects()::get).toList();
    }

    private static Map<Integer, Comparable<?>> keys(
            List<Integer> places, Field field, Snapshot snapshot, Language language) {
        Collator collator = Collator.getInstance(language.locale());
        Map<String, Comparable<?>> byText = new HashMap<>();
        Map<Integer, Comparable<?>> keys = new HashMap<>();
        for (int place : places) {
            first(snapshot, snapshot.register().subjects().get(place), field)
                    .ifPresent(fact -> keys.put(
                            place, byText.computeIfAbsent(fact.text(), text -> key(text, field, language, collator))));
        }
        return keys;
    }

    /** Without a stream, for it is asked of every subject that is found. */
    private static Optional<Fact> first(Snapshot snapshot, Subject subject, Field field) {
        for (Fact fact : subject.facts()) {
            if (fact.field().equals(field.name()) && fact.holds(snapshot.asOf(), snapshot.knownOn())) {
                return Optional.of(fact);
            }
        }
        return Optional.empty();
    }

    private static Comparable<?> key(String text, Field field, Language language, Collator collator) {
        return switch (field.type()) {
            case NUMBER -> new java.math.BigDecimal(text);
            case COUNTRY -> collator.getCollationKey(eu.tiltas.language.Countries.name(text, language));
            case ENUM -> List.copyOf(field.options().keySet()).indexOf(text);
            default -> text;
        };
    }
}
