package eu.tiltas.dataset;

import eu.tiltas.dataset.csvw.Json;
import eu.tiltas.dataset.csvw.Texts;
import eu.tiltas.language.Language;
import eu.tiltas.language.Localized;
import eu.tiltas.markup.Fault;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Asks descriptions for what must be there, with one list of faults. */
final class Required {

    private final List<Fault> faults;

    Required(List<Fault> faults) {
        this.faults = faults;
    }

    /** The line of a property; that of the whole where it is missing. */
    static int line(Json json, String property) {
        return json.get(property).map(Json::line).orElse(json.line());
    }

    /** Words in each of the four languages. */
    Localized<String> words(Json json, String property) {
        return words(json.get(property).orElse(new Json(json.line(), null)), property, json);
    }

    private Localized<String> words(Json given, String property, Json holder) {
        Localized<String> words = given.value() == null ? Localized.of(Map.of()) : Texts.common(given);
        for (Language language : Language.values()) {
            if (words.in(language).filter(text -> !text.isBlank()).isEmpty()) {
                faults.add(Fault.error(line(holder, property), "dataset.words", property, language.code()));
            }
        }
        return words;
    }

    /** A text made into a value; one that {@code parser} refuses is a fault. */
    <T> Optional<T> parsed(Json json, String property, String reason, Function<String, T> parser) {
        Optional<String> text = json.text(property);
        if (text.isEmpty()) {
            faults.add(Fault.error(line(json, property), "field.missing", property));
            return Optional.empty();
        }
        try {
            return Optional.of(parser.apply(text.get()));
        } catch (RuntimeException e) {
            faults.add(Fault.error(line(json, property), reason, text.get()));
            return Optional.empty();
        }
    }
}
