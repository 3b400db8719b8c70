package eu.tiltas.register;

import eu.tiltas.language.PartialDate;
import eu.tiltas.link.BadParameter;
import eu.tiltas.link.Routes;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A query to a register as it stands in an address: reading it and writing it. */
public final class RegisterParameters {

    static final String TEXT = "q";
    static final String AS_OF = "asOf";
    static final String KNOWN_ON = "knownOn";
    static final String SORT = "sort";
    static final String PAGE = "page";

    /** Names that no field can have. */
    static final Set<String> RESERVED = Set.of(TEXT, AS_OF, KNOWN_ON, SORT, PAGE, "lang", "size", "history", "letter");

    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9/._-]{0,200}");
    private static final int MOST_VALUES = 100;
    private static final int MAX_TEXT = 200;
    private static final int MAX_PAGE = 100_000;

    private RegisterParameters() {}

    /** All that the address of a register can hold. */
    public static Set<String> names(Declaration register) {
        Set<String> names = new HashSet<>(Set.of(TEXT, AS_OF, KNOWN_ON, SORT, PAGE));
        register.facets().map(Field::name).forEach(names::add);
        return names;
    }

    /**
     * Reads a query.
     *
     * @throws BadParameter for the first value out of bounds
     */
    public static RegisterQuery read(Map<String, String> parameters, Declaration register) {
        String text = parameters.getOrDefault(TEXT, "").strip();
        if (text.length() > MAX_TEXT) {
            throw new BadParameter(TEXT, "field.long", TEXT, MAX_TEXT);
        }
        Map<String, Set<String>> filters = new HashMap<>();
        register.facets().forEach(field -> filters.put(field.name(), values(parameters, field.name())));
        return new RegisterQuery(
                day(parameters, AS_OF),
                day(parameters, KNOWN_ON),
                filters,
                text,
                sort(parameters, register),
                page(parameters));
    }

    /** The day that a parameter names; empty if it names none. */
    static Optional<LocalDate> day(Map<String, String> parameters, String name) {
        String value = parameters.getOrDefault(name, "").strip();
        try {
            return value.isEmpty() ? Optional.empty() : Optional.of(PartialDate.day(value));
        } catch (DateTimeException e) {
            throw new BadParameter(name, "parameter.day", name);
        }
    }

    private static Set<String> values(Map<String, String> parameters, String name) {
        String value = parameters.getOrDefault(name, "");
        if (value.isEmpty()) {
            return Set.of();
        }
        Set<String> values = new HashSet<>(Arrays.asList(value.split(",", -1)));
        if (values.size() > MOST_VALUES
                || values.stream().anyMatch(word -> !VALUE.matcher(word).matches())) {
            throw new BadParameter(name, "parameter.words", name);
        }
        return values;
    }

    private static String sort(Map<String, String> parameters, Declaration register) {
        String value = parameters.getOrDefault(SORT, "");
        String field = value.replaceFirst("^-", "");
        if (value.isEmpty()) {
            return register.sort();
        }
        if (register.sortable().noneMatch(known -> known.name().equals(field))) {
            throw new BadParameter(SORT, "parameter.value", SORT, value);
        }
        return value;
    }

    private static int page(Map<String, String> parameters) {
        String value = parameters.getOrDefault(PAGE, "");
        if (value.isEmpty()) {
            return 1;
        }
        if (!value.matches("[1-9][0-9]{0,5}") || Integer.parseInt(value) > MAX_PAGE) {
            throw new BadParameter(PAGE, "parameter.number", PAGE, MAX_PAGE);
        }
        return Integer.parseInt(value);
    }

    /** The one spelling of a query's address: only what differs from the defaults is written, in the order of names. */
    public static String url(String path, RegisterQuery query, Declaration register) {
        return url(path, values(query, register));
    }

    /** The parameters of a query that differ from the defaults. */
    static Map<String, String> values(RegisterQuery query, Declaration register) {
        TreeMap<String, String> values = new TreeMap<>();
        query.filters().forEach((field, chosen) -> values.put(field, String.join(",", chosen)));
        query.asOf().ifPresent(day -> values.put(AS_OF, day.toString()));
        query.knownOn().ifPresent(day -> values.put(KNOWN_ON, day.toString()));
        put(values, PAGE, String.valueOf(query.page()), "1");
        put(values, TEXT, query.text(), "");
        put(values, SORT, query.sort(), register.sort());
        return values;
    }

    /** An address with parameters, in the order given. */
    static String url(String path, Map<String, String> parameters) {
        StringBuilder url = new StringBuilder(path);
        parameters.forEach((name, value) -> url.append(url.indexOf("?") < 0 ? '?' : '&')
                .append(Routes.encode(name))
                .append('=')
                .append(Routes.encode(value)));
        return url.toString();
    }

    private static void put(Map<String, String> values, String name, String value, String usual) {
        if (!value.equals(usual)) {
            values.put(name, value);
        }
    }
}
