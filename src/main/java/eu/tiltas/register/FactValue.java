package eu.tiltas.register;

import eu.tiltas.language.Countries;
import eu.tiltas.language.Localized;
import eu.tiltas.language.PartialDate;
import eu.tiltas.language.Slug;
import eu.tiltas.markup.Addresses;
import eu.tiltas.markup.Fault;
import eu.tiltas.markup.YamlMap;
import java.util.List;
import java.util.Optional;

/** Reads values as the types of fields ask. */
final class FactValue {

    static final int MAX_TEXT = 4000;

    private FactValue() {}

    /** The value of a fact; empty, with a fault, if there is none or the field does not take it. */
    static Optional<Localized<String>> read(YamlMap fact, Field field, List<Fault> faults) {
        if (!fact.has("value")) {
            faults.add(Fault.error(fact.line(), "fact.value", field.name()));
            return Optional.empty();
        }
        if (field.is(Field.Type.LOCALIZED)) {
            return bounded(fact.localized("value"), fact, field, faults);
        }
        Optional<Localized<String>> text = bounded(fact.text("value").map(Localized::neutral), fact, field, faults);
        return text.flatMap(value -> {
            try {
                return Optional.of(Localized.neutral(checked(value.neutral(), field)));
            } catch (RuntimeException e) {
                faults.add(Fault.error(fact.line("value"), refusal(field.type()), value.neutral(), field.name()));
                return Optional.empty();
            }
        });
    }

    private static Optional<Localized<String>> bounded(
            Optional<Localized<String>> value, YamlMap fact, Field field, List<Fault> faults) {
        boolean tooLong = value.stream()
                .flatMap(v -> java.util.stream.Stream.concat(
                        v.byLanguage().values().stream(), java.util.stream.Stream.ofNullable(v.neutral())))
                .anyMatch(text -> text.length() > MAX_TEXT);
        if (tooLong) {
            faults.add(Fault.error(fact.line("value"), "field.long", field.name(), MAX_TEXT));
        }
        return value.filter(v -> !tooLong);
    }

    /** The value in its one spelling. @throws RuntimeException if the field does not take it */
    private static String checked(String value, Field field) {
        return switch (field.type()) {
            case DATE -> new PartialDate(value).iso();
            case NUMBER -> new java.math.BigDecimal(value).toPlainString();
            case ENUM -> holding(field.options().containsKey(value), value);
            case COUNTRY -> holding(Countries.isCode(value) || value.equals(Countries.UNION), value);
            case REFERENCE -> reference(value, field);
            case LINK -> holding(Addresses.isWeb(value), value);
            case IDENTIFIER ->
                holding(
                        field.pattern()
                                .map(pattern -> pattern.matcher(value).matches())
                                .orElse(true),
                        value);
            case HOURS -> OpeningHours.parse(value).written();
            default -> value;
        };
    }

    /** Whether subjects can be chosen by a value: dates by their year. */
    static boolean canBeChosen(String value, Field field) {
        try {
            String chosen = checked(value, field);
            return field.facetValue(chosen).equals(value);
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static String refusal(Field.Type type) {
        return switch (type) {
            case DATE -> "fact.date";
            case NUMBER -> "fact.number";
            case ENUM -> "fact.enum";
            case COUNTRY -> "fact.country";
            case REFERENCE -> "fact.reference";
            case LINK -> "fact.link";
            case IDENTIFIER -> "fact.identifier";
            case HOURS -> "fact.hours";
            case TEXT, LOCALIZED -> "field.text";
        };
    }

    private static String reference(String value, Field field) {
        int slash = value.indexOf('/');
        String register = slash < 0 ? field.to().get(0) : value.substring(0, slash);
        String key = value.substring(slash + 1);
        return holding(field.to().contains(register) && Slug.isValid(key), register + "/" + key);
    }

    private static String holding(boolean condition, String value) {
        if (!condition) {
            throw new IllegalArgumentException(value);
        }
        return value;
    }
}
