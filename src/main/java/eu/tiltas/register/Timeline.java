package eu.tiltas.register;

import eu.tiltas.language.Language;
import eu.tiltas.language.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The dated facts of a subject in the order of time. */
final class Timeline {

    /**
     * Something that happened.
     *
     * @param iso the date as exactly as it is known
     * @param date the same in words
     * @param label the field
     * @param value what holds from then on; empty where the date itself is the fact
     * @param end whether the value ends then, rather than begins
     * @param confidence word for how sure it is; empty if it is confirmed
     */
    public record Event(String iso, String date, String label, Telling.Shown value, boolean end, String confidence) {}

    private record Dated(PartialDate date, int order, Event event) {}

    private Timeline() {}

    /** The events as known on a day, the oldest first. */
    static List<Event> of(Register register, Subject subject, LocalDate knownOn, Telling telling, Language language) {
        List<Dated> events = new ArrayList<>();
        for (Field field : register.declaration().fields().values()) {
            List<Fact> facts = subject.facts(field.name())
                    .filter(fact -> fact.isKnownOn(knownOn))
                    .toList();
            for (Fact fact : facts) {
                events.addAll(events(field, fact, facts, telling, language, events.size()));
            }
        }
        return events.stream()
                .sorted(Comparator.comparing((Dated dated) -> dated.date().first())
                        .thenComparing(Dated::order))
                .map(Dated::event)
                .toList();
    }

    private static List<Dated> events(
            Field field, Fact fact, List<Fact> siblings, Telling telling, Language language, int order) {
        List<Dated> events = new ArrayList<>();
        if (field.is(Field.Type.DATE)) {
            PartialDate date = new PartialDate(fact.text());
            events.add(dated(date, field, Telling.Shown.plain(""), false, fact, language, order));
            return events;
        }
        Telling.Shown value = telling.value(field, fact);
        fact.period().from().ifPresent(date -> events.add(dated(date, field, value, false, fact, language, order)));
        // What another value takes over from needs no end of its own.
        fact.period()
                .until()
                .filter(date -> siblings.stream()
                        .noneMatch(other -> other.period().from().equals(Optional.of(date))))
                .ifPresent(date -> events.add(dated(date, field, value, true, fact, language, order)));
        return events;
    }

    private static Dated dated(
            PartialDate date, Field field, Telling.Shown value, boolean end, Fact fact, Language language, int order) {
        return new Dated(
                date,
                order,
                new Event(
                        date.iso(),
                        date.format(language),
                        field.labelIn(language),
                        value,
                        end,
                        fact.confidence() == Confidence.CONFIRMED
                                ? ""
                                : fact.confidence().word()));
    }
}
