package eu.tiltas.search.concept;

import eu.tiltas.language.Countries;
import eu.tiltas.language.Language;
import eu.tiltas.search.concept.Concept.Kind;
import eu.tiltas.search.concept.Concept.Label;
import eu.tiltas.search.concept.Concept.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Countries under their names ({@link Countries}); what else they and their people are called is added.
 * Their ids are {@code country:} and the code.
 */
final class CountryNames implements ConceptSource {

    static final String PREFIX = "country:";

    private final Map<String, List<Label>> more;

    /** @param more further labels by code; a preferred one among them takes the place of the country's name, which stays as another */
    CountryNames(Map<String, List<Label>> more) {
        this.more = Map.copyOf(more);
    }

    static boolean isCode(String code) {
        return Countries.isCode(code);
    }

    @Override
    public List<Concept> concepts() {
        return Countries.codes()
                .map(code -> new Concept(PREFIX + code, Kind.COUNTRY, labels(code), List.of(), List.of()))
                .toList();
    }

    private List<Label> labels(String code) {
        List<Label> known = more.getOrDefault(code, List.of());
        List<Label> labels = new ArrayList<>();
        for (Language language : Language.values()) {
            known.stream().filter(label -> label.language() == language).forEach(labels::add);
            boolean preferred =
                    known.stream().anyMatch(label -> label.language() == language && label.use() == Use.PREFERRED);
            List<String> names = Countries.names(code, language);
            for (int i = 0; i < names.size(); i++) {
                Use use = i == 0 && !preferred ? Use.PREFERRED : Use.ALTERNATIVE;
                Label label = new Label(names.get(i), language, use, "");
                labels.add(use == Use.PREFERRED ? 0 : labels.size(), label);
            }
        }
        return labels;
    }
}
