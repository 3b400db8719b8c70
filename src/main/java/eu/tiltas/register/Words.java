package eu.tiltas.register;

import eu.tiltas.language.Countries;
import eu.tiltas.language.Language;
import eu.tiltas.language.Localized;
import eu.tiltas.language.PlainLetters;
import java.util.Arrays;
import java.util.List;

/** The words of subjects, folded for a filter by text: without case, diacritics and signs. */
final class Words {

    private Words() {}

    /** All names in all languages, and what else a subject says in one, each word after a space. */
    static String of(Subject subject, Declaration register, Language language) {
        StringBuilder words = new StringBuilder(subject.key());
        for (Fact fact : subject.facts()) {
            Field field = register.fields().get(fact.field());
            boolean named =
                    field.name().equals(register.title()) || register.names().contains(field.name());
            if (named) {
                append(words, fact.value());
            } else if (!field.unsearched()) {
                words.append(' ').append(shown(fact, field, language));
            }
        }
        return PlainLetters.of(words.toString());
    }

    private static void append(StringBuilder words, Localized<String> value) {
        if (value.neutral() != null) {
            words.append(' ').append(value.neutral());
        }
        value.byLanguage().values().forEach(text -> words.append(' ').append(text));
    }

    private static String shown(Fact fact, Field field, Language language) {
        return switch (field.type()) {
            case LOCALIZED -> fact.in(language);
            case COUNTRY -> fact.text() + ' ' + Countries.name(fact.text(), language);
            case ENUM -> field.option(fact.text()).label().in(language).orElse("");
            case LINK, HOURS -> "";
            default -> fact.text();
        };
    }

    /** The words of a query as {@link #match} wants them; none if there is no letter or digit in it. */
    static List<String> asked(String query) {
        String folded = PlainLetters.of(query).strip();
        return folded.isEmpty()
                ? List.of()
                : Arrays.stream(folded.split(" ")).map(word -> ' ' + word).toList();
    }

    /** Whether all words asked for begin words of a text. */
    static boolean match(String words, List<String> asked) {
        for (String word : asked) {
            if (!words.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
