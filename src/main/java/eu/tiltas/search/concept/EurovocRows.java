package eu.tiltas.search.concept;

import eu.tiltas.language.Language;
import eu.tiltas.markup.Fault;
import eu.tiltas.search.concept.Concept.Kind;
import eu.tiltas.search.concept.Concept.Label;
import eu.tiltas.search.concept.Concept.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code eurovoc.tsv}: the labels of EuroVoc's subjects, one a language. */
final class EurovocRows {

    private static final Pattern REMARK = Pattern.compile("\\s+\\([^)]*\\)\\s*|^\\([^)]*\\)\\s*");
    private static final Pattern ID = Pattern.compile("[a-z0-9_]+");

    private EurovocRows() {}

    static List<Concept> read(String text, List<Fault> faults) {
        List<Concept> subjects = new ArrayList<>();
        for (Table.Row row :
                Table.read(text, faults, "id", "lt", "lv", "sv", "en").rows()) {
            List<Label> labels = new ArrayList<>();
            for (Language language : Language.values()) {
                label(row.get(language.code()))
                        .ifPresent(name -> labels.add(new Label(name, language, Use.PREFERRED, "")));
            }
            if (!ID.matcher(row.get("id")).matches()) {
                faults.add(Fault.error(row.line(), "concept.id", row.get("id")));
            } else if (!labels.isEmpty()) {
                subjects.add(new Concept("eurovoc:" + row.get("id"), Kind.EUROVOC, labels, List.of(), List.of()));
            }
        }
        return subjects;
    }

    /**
     * The label as texts have it. Without its remark (<i>sprendimas (ES)</i>) a single word means too much to be met by;
     * and no text writes <i>(su)vartojimas</i>.
     */
    private static Optional<String> label(String label) {
        String plain = REMARK.matcher(label).replaceAll(" ").strip();
        boolean general = plain.length() < label.length() && plain.indexOf(' ') < 0;
        return plain.isEmpty() || general || plain.indexOf('(') >= 0 ? Optional.empty() : Optional.of(plain);
    }
}
