package eu.tiltas.dataset;

import eu.tiltas.dataset.csvw.Column;
import eu.tiltas.dataset.csvw.Json;
import eu.tiltas.dataset.csvw.TableMetadata;
import eu.tiltas.dataset.csvw.Texts;
import eu.tiltas.language.Language;
import eu.tiltas.language.Localized;
import eu.tiltas.markup.Fault;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what the portal asks of columns: a name, words in the four languages, and words for codes. */
final class VariableReader {

    private static final String COUNTRIES = "ISO 3166-1";

    private final List<Fault> faults;

    VariableReader(List<Fault> faults) {
        this.faults = faults;
    }

    List<Variable> variables(TableMetadata described) {
        return described.columns().stream().map(this::variable).toList();
    }

    private Variable variable(Column column) {
        Json json = column.described();
        if (column.name().isEmpty()) {
            faults.add(Fault.error(json.line(), "field.missing", "name"));
        }
        Optional<Localized<String>> unit = json.get("schema:unitText").map(given -> whole(given, "schema:unitText"));
        boolean country = json.text("dc:conformsTo").filter(COUNTRIES::equals).isPresent();
        return new Variable(column, title(column), unit, codes(json), country, isChange(json));
    }

    private static boolean isChange(Json json) {
        return json.text("dc:type").filter("change"::equals).isPresent();
    }

    private Localized<String> title(Column column) {
        Map<Language, String> titles = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            List<String> given = column.titles().getOrDefault(language.code(), List.of());
            if (given.isEmpty()) {
                faults.add(Fault.error(column.described().line(), "dataset.words", "titles", language.code()));
            } else {
                titles.put(language, given.get(0));
            }
        }
        return Localized.of(titles);
    }

    private Localized<String> whole(Json json, String property) {
        Localized<String> words = Texts.common(json);
        for (Language language : Language.values()) {
            if (words.in(language).isEmpty()) {
                faults.add(Fault.error(json.line(), "dataset.words", property, language.code()));
            }
        }
        return words;
    }

    private Map<String, Localized<String>> codes(Json json) {
        Map<String, Localized<String>> codes = new HashMap<>();
        for (Json item : json.get("qb:codeList").map(Json::items).orElse(List.of())) {
            Optional<String> notation = item.text("skos:notation");
            Optional<Json> label = item.get("skos:prefLabel");
            if (notation.isEmpty() || label.isEmpty()) {
                faults.add(Fault.error(
                        item.line(), "field.missing", notation.isEmpty() ? "skos:notation" : "skos:prefLabel"));
            } else if (codes.put(notation.get(), whole(label.get(), "skos:prefLabel")) != null) {
                faults.add(Fault.error(item.line(), "csvw.twice", notation.get()));
            }
        }
        return codes;
    }
}
