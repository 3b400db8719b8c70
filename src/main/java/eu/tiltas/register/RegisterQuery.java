package eu.tiltas.register;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a reader wants to see of a register.
 *
 * @param asOf the day it is asked as of; empty for today
 * @param knownOn the day whose knowledge counts; empty for today
 * @param filters for a field the values of which a subject must have one
 * @param text words that must occur; may be empty
 * @param sort a field, after a minus for descending
 * @param page from 1
 */
public record RegisterQuery(
        Optional<LocalDate> asOf,
        Optional<LocalDate> knownOn,
        Map<String, Set<String>> filters,
        String text,
        String sort,
        int page) {

    public RegisterQuery {
        TreeMap<String, Set<String>> kept = new TreeMap<>();
        filters.forEach((field, values) -> {
            if (!values.isEmpty()) {
                kept.put(field, Collections.unmodifiableSet(new TreeSet<>(values)));
            }
        });
        filters = Collections.unmodifiableMap(kept);
    }

    public Set<String> chosen(String field) {
        return filters.getOrDefault(field, Set.of());
    }

    /** The same with a value chosen that was not, or the other way round; on the first page. */
    RegisterQuery toggled(String field, String value) {
        Map<String, Set<String>> changed = new TreeMap<>(filters);
        Set<String> values = new TreeSet<>(chosen(field));
        if (!values.remove(value)) {
            values.add(value);
        }
        changed.put(field, values);
        return new RegisterQuery(asOf, knownOn, changed, text, sort, 1);
    }

    RegisterQuery sortedBy(String other) {
        return new RegisterQuery(asOf, knownOn, filters, text, other, 1);
    }

    RegisterQuery onPage(int other) {
        return new RegisterQuery(asOf, knownOn, filters, text, sort, other);
    }

    RegisterQuery withoutFilters() {
        return new RegisterQuery(asOf, knownOn, Map.of(), "", sort, 1);
    }

    RegisterQuery withoutText() {
        return new RegisterQuery(asOf, knownOn, filters, "", sort, 1);
    }

    RegisterQuery withoutDays() {
        return new RegisterQuery(Optional.empty(), Optional.empty(), filters, text, sort, 1);
    }

    public boolean isNarrowed() {
        return !filters.isEmpty() || !text.isEmpty();
    }
}
