package eu.tiltas.search.concept;

import eu.tiltas.language.Language;
import eu.tiltas.markup.Fault;
import eu.tiltas.search.concept.Concept.Label;
import eu.tiltas.search.concept.Concept.Use;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code countries.tsv}: what countries, their people and their things are called beside the names in CLDR. */
final class CountryRows {

    private CountryRows() {}

    static CountryNames read(String text, List<Fault> faults) {
        Map<String, List<Label>> more = new HashMap<>();
        for (Table.Row row : Table.read(text, faults, "code").rows()) {
            String code = row.get("code");
            if (!CountryNames.isCode(code)) {
                faults.add(Fault.error(row.line(), "country.unknown", code));
            } else if (more.putIfAbsent(code, labels(row)) != null) {
                faults.add(Fault.error(row.line(), "concept.twice", code));
            }
        }
        return new CountryNames(more);
    }

    private static List<Label> labels(Table.Row row) {
        List<Label> labels = new ArrayList<>();
        for (Language language : Language.values()) {
            row.list(language.code()).forEach(name -> labels.add(new Label(name, language, Use.PREFERRED, "")));
            row.list("alt_" + language.code())
                    .forEach(name -> labels.add(new Label(name, language, Use.ALTERNATIVE, "")));
        }
        return labels;
    }
}
