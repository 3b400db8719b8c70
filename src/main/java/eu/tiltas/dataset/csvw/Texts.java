package eu.tiltas.dataset.csvw;

import eu.tiltas.language.Language;
import eu.tiltas.language.Localized;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Words in languages, in the two ways in which metadata write them. */
public final class Texts {

    /** The tag of words that are in no language. */
    static final String UNDETERMINED = "und";

    private Texts() {}

    /**
     * A natural language property (Metadata Vocabulary for Tabular Data, 5.1.6): a text, a list of texts, or an object of
     * these by language tag.
     *
     * @return the texts by tag; empty for any other value
     */
    static Optional<Map<String, List<String>>> natural(Json json) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        if (!json.isObject()) {
            texts.put(UNDETERMINED, list(json));
        } else {
            json.members().forEach((tag, value) -> texts.put(tag, list(value)));
        }
        return texts.values().stream().allMatch(List::isEmpty) ? Optional.empty() : Optional.of(texts);
    }

    private static List<String> list(Json json) {
        return json.items().stream().flatMap(item -> item.text().stream()).toList();
    }

    /** A common property: a text, or a list of {@code {"@value": …, "@language": …}}; the first of a language counts. */
    public static Localized<String> common(Json json) {
        String neutral = null;
        Map<Language, String> texts = new EnumMap<>(Language.class);
        for (Json item : json.items()) {
            Optional<Language> language = item.text("@language").flatMap(Language::of);
            Optional<String> value = item.text().or(() -> item.text("@value"));
            if (value.isPresent() && language.isPresent()) {
                texts.putIfAbsent(language.get(), value.get());
            } else if (value.isPresent() && item.get("@language").isEmpty()) {
                neutral = value.get();
            }
        }
        return new Localized<>(neutral, texts);
    }
}
