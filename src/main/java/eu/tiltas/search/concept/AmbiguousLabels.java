package eu.tiltas.search.concept;

import eu.tiltas.language.Language;
import eu.tiltas.markup.Fault;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Labels that are more often something else, with what must hold for them to count. */
final class AmbiguousLabels {

    static final AmbiguousLabels NONE = new AmbiguousLabels(Map.of());

    private static final Map<String, Guard> WHEN =
            Map.of("name", Guard.NAME_INSIDE, "form", Guard.FORM, "alone", Guard.ALONE);

    private final Map<Spelling, Guard> guards;

    /** A label in lower case; the language is null if it holds in all. */
    record Spelling(Language language, String label) {

        static Spelling of(Language language, String label) {
            return new Spelling(language, label.toLowerCase(Locale.ROOT));
        }
    }

    AmbiguousLabels(Map<Spelling, Guard> guards) {
        this.guards = Map.copyOf(guards);
    }

    /** {@code ambiguous.tsv}. */
    static AmbiguousLabels read(String text, List<Fault> faults) {
        Map<Spelling, Guard> guards = new HashMap<>();
        for (Table.Row row :
                Table.read(text, faults, "language", "label", "when").rows()) {
            Optional<Language> language = Language.of(row.get("language"));
            Guard guard = WHEN.get(row.get("when"));
            if (language.isEmpty() && !row.get("language").isEmpty()) {
                faults.add(Fault.error(row.line(), "language.unknown", row.get("language")));
            } else if (guard == null) {
                faults.add(Fault.error(row.line(), "concept.when", row.get("when")));
            } else {
                guards.put(Spelling.of(language.orElse(null), row.get("label")), guard);
            }
        }
        return new AmbiguousLabels(guards);
    }

    Optional<Guard> guard(Language language, String label) {
        return Optional.ofNullable(guards.get(Spelling.of(language, label)))
                .or(() -> Optional.ofNullable(guards.get(Spelling.of(null, label))));
    }
}
