package eu.tiltas.register;

import eu.tiltas.language.Language;
import eu.tiltas.language.Localized;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A thing that a register knows, with everything ever recorded of it.
 *
 * @param also further keys under which it is known
 * @param pages keys of pages about it
 * @param facts in the order in which they were written
 */
public record Subject(String register, String key, List<String> also, List<String> pages, List<Fact> facts) {

    public Subject {
        also = List.copyOf(also);
        pages = List.copyOf(pages);
        facts = List.copyOf(facts);
    }

    /** How other subjects name it: {@code register/key}. */
    public String name() {
        return register + "/" + key;
    }

    public Stream<Fact> facts(String field) {
        return facts.stream().filter(fact -> fact.field().equals(field));
    }

    /** The values that hold on a day, as known on another. */
    public List<Fact> facts(String field, LocalDate asOf, LocalDate knownOn) {
        return facts(field).filter(fact -> fact.holds(asOf, knownOn)).toList();
    }

    /**
     * What a localized field says in all languages together on a day; where it says nothing then, what it said last before,
     * else first after.
     */
    public Optional<Localized<String>> text(String field, LocalDate asOf, LocalDate knownOn) {
        List<Fact> known = facts(field).filter(fact -> fact.isKnownOn(knownOn)).toList();
        List<Fact> holding =
                known.stream().filter(fact -> fact.period().holdsOn(asOf)).toList();
        return together(holding.isEmpty() ? nearest(known, asOf) : holding);
    }

    private static List<Fact> nearest(List<Fact> facts, LocalDate asOf) {
        int last = facts.stream()
                .filter(fact -> fact.period().isOver(asOf))
                .mapToInt(fact -> fact.period().untilDay())
                .max()
                .orElse(0);
        List<Fact> before = facts.stream()
                .filter(fact -> fact.period().isOver(asOf) && fact.period().untilDay() == last)
                .toList();
        return before.isEmpty() ? facts : before;
    }

    private static Optional<Localized<String>> together(List<Fact> facts) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        String neutral = null;
        for (Fact fact : facts) {
            fact.value().byLanguage().forEach(texts::putIfAbsent);
            neutral = neutral == null ? fact.value().neutral() : neutral;
        }
        return facts.isEmpty() ? Optional.empty() : Optional.of(new Localized<>(neutral, texts));
    }
}
