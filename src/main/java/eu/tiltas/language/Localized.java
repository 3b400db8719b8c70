package eu.tiltas.language;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * A value in some of the four languages, or one that needs no language.
 *
 * @param neutral the value for languages without one of their own; may be null
 * @param byLanguage the values that differ by language; never null, unmodifiable
 */
public record Localized<T>(T neutral, Map<Language, T> byLanguage) {

    public Localized {
        byLanguage = byLanguage.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(byLanguage));
    }

    /** The same value in every language. */
    public static <T> Localized<T> neutral(T value) {
        return new Localized<>(value, Map.of());
    }

    public static <T> Localized<T> of(Map<Language, T> values) {
        return new Localized<>(null, values);
    }

    /** The value made for that language, or the neutral one; empty where there is neither. */
    public Optional<T> in(Language language) {
        return Optional.ofNullable(byLanguage.getOrDefault(language, neutral));
    }

    /** The language whose value a reader of {@code wanted} gets: that language, else the first that has one. */
    public Optional<Language> best(Language wanted) {
        if (neutral != null || byLanguage.containsKey(wanted)) {
            return Optional.of(wanted);
        }
        for (Language language : Language.values()) {
            if (byLanguage.containsKey(language)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
