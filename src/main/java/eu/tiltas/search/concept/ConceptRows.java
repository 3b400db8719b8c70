package eu.tiltas.search.concept;

import eu.tiltas.language.Language;
import eu.tiltas.markup.Fault;
import eu.tiltas.search.concept.Concept.Kind;
import eu.tiltas.search.concept.Concept.Label;
import eu.tiltas.search.concept.Concept.Use;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code concepts.tsv}: terms, organisations and groups. */
final class ConceptRows {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern ABBREVIATION = Pattern.compile("(.+?)(?: \\(([a-z ]+)\\))?");
    private static final Set<Kind> KINDS = Set.of(Kind.TERM, Kind.ORGANISATION, Kind.GROUP);

    private ConceptRows() {}

    static List<Concept> read(String text, FormerNames former, List<Fault> faults) {
        List<Concept> concepts = new ArrayList<>();
        Table table = Table.read(text, faults, "id", "kind", "lt", "lv", "sv", "en");
        Set<String> ids = new HashSet<>();
        for (Table.Row row : table.rows()) {
            List<Fault> wrong = new ArrayList<>();
            String id = row.get("id");
            if (!ID.matcher(id).matches()) {
                wrong.add(Fault.error(row.line(), "concept.id", id));
            } else if (!ids.add(id)) {
                wrong.add(Fault.error(row.line(), "concept.twice", id));
            }
            Optional<Kind> kind = kind(row, wrong);
            List<Label> labels = new ArrayList<>(labels(row, wrong));
            labels.addAll(former.of(id));
            if (wrong.isEmpty()) {
                concepts.add(new Concept(id, kind.orElseThrow(), labels, row.list("broader"), row.list("related")));
            }
            faults.addAll(wrong);
        }
        table.rows().forEach(row -> references(row, ids, faults));
        return concepts;
    }

    private static Optional<Kind> kind(Table.Row row, List<Fault> faults) {
        Optional<Kind> kind = KINDS.stream()
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(row.get("kind")))
                .findFirst();
        if (kind.isEmpty()) {
            faults.add(Fault.error(row.line(), "concept.kind", row.get("kind")));
        }
        return kind;
    }

    private static List<Label> labels(Table.Row row, List<Fault> faults) {
        List<Label> labels = new ArrayList<>();
        for (Language language : Language.values()) {
            if (row.get(language.code()).isEmpty()) {
                faults.add(Fault.error(row.line(), "field.missing", language.code()));
            } else {
                labels.add(new Label(row.get(language.code()), language, Use.PREFERRED, ""));
            }
            row.list("alt_" + language.code())
                    .forEach(text -> labels.add(new Label(text, language, Use.ALTERNATIVE, "")));
        }
        row.list("abbreviations").forEach(cell -> labels.addAll(abbreviations(row, cell, faults)));
        return labels;
    }

    /** <i>TMO (lt)</i>, <i>EK (lt lv)</i>, or an abbreviation of all languages. */
    private static List<Label> abbreviations(Table.Row row, String cell, List<Fault> faults) {
        Matcher matcher = ABBREVIATION.matcher(cell);
        if (!matcher.matches() || matcher.group(2) == null) {
            return List.of(new Label(cell, null, Use.ABBREVIATION, ""));
        }
        List<Label> labels = new ArrayList<>();
        Arrays.stream(matcher.group(2).split(" ")).forEach(code -> Language.of(code)
                .ifPresentOrElse(
                        language -> labels.add(new Label(matcher.group(1), language, Use.ABBREVIATION, "")),
                        () -> faults.add(Fault.error(row.line(), "language.unknown", code))));
        return labels;
    }

    private static void references(Table.Row row, Set<String> ids, List<Fault> faults) {
        Stream.concat(row.list("broader").stream(), row.list("related").stream())
                .filter(id -> !ids.contains(id))
                .forEach(id -> faults.add(Fault.warning(row.line(), "concept.unknown", id)));
    }
}
