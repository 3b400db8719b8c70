package eu.tiltas.register;

import eu.tiltas.language.Language;
import eu.tiltas.language.Localized;
import java.util.List;

/**
 * Fields that the page of a subject shows under one heading.
 *
 * @param key by which the heading can be led to
 * @param ordered whether its values follow each other as steps do
 */
record Section(String key, Localized<String> titles, List<String> fields, boolean ordered) {

    Section {
        fields = List.copyOf(fields);
    }

    String titleIn(Language language) {
        return titles.best(language).flatMap(titles::in).orElse(key);
    }
}
