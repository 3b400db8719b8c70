package eu.tiltas.memory;

import eu.tiltas.language.Language;
import eu.tiltas.search.concept.Concept;
import eu.tiltas.search.concept.Concept.Kind;
import eu.tiltas.search.concept.Concept.Label;
import eu.tiltas.search.concept.Concept.Use;
import eu.tiltas.search.concept.ConceptBook;
import eu.tiltas.search.concept.ConceptFinder.Found;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The terms of a text, and whether a translation has them, in whatever form. */
@ApplicationScoped
public class TermCheck {

    private static final Set<Kind> OF_REGISTERS = EnumSet.of(Kind.TERM, Kind.ORGANISATION, Kind.GROUP);

    /** What became of a term in a translation. */
    public enum Finding {
        /** Its preferred name stands there, or an abbreviation. */
        USED,
        /** Another of its names stands there. */
        OTHER_NAME,
        /** A name stands there that it has no more. */
        FORMER_NAME,
        /** None of its names stands there. */
        MISSING;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A term of a source.
     *
     * @param id of the concept
     * @param source its name as the source has it
     * @param preferred its preferred name in the translation's language
     * @param used the name that the translation has; empty if none
     */
    public record Term(String id, String source, String preferred, Finding finding, String used) {}

    @Inject
    ConceptBook concepts;

    TermCheck() {}

    /** One that knows these concepts. */
    public TermCheck(ConceptBook concepts) {
        this.concepts = concepts;
    }

    /**
     * The terms of a text that have a preferred name in the other language, each once, in their order. A place that can
     * be read as several concepts is left out.
     */
    public List<Term> terms(String source, Language from, String target, Language to) {
        List<Found> here = concepts.finder().in(source, from);
        Map<String, List<Label>> there = new LinkedHashMap<>();
        concepts.finder().in(target, to).forEach(found -> there.computeIfAbsent(
                        found.concept().id(), id -> new ArrayList<>())
                .add(found.label()));
        Map<String, Term> terms = new LinkedHashMap<>();
        for (Found found : here) {
            Concept concept = found.concept();
            boolean shared = here.stream().anyMatch(other -> other != found && other.start() == found.start());
            Optional<String> preferred = preferred(concept, to);
            if (!shared && OF_REGISTERS.contains(concept.kind()) && preferred.isPresent()) {
                String word = source.substring(found.start(), found.end());
                terms.putIfAbsent(
                        concept.id(),
                        term(concept, word, preferred.get(), there.getOrDefault(concept.id(), List.of())));
            }
        }
        return List.copyOf(terms.values());
    }

    private static Optional<String> preferred(Concept concept, Language language) {
        return concept.labels().stream()
                .filter(label -> label.use() == Use.PREFERRED && label.isOf(language))
                .map(Label::text)
                .findFirst();
    }

    private static Term term(Concept concept, String word, String preferred, List<Label> used) {
        Finding finding = Finding.MISSING;
        String name = "";
        for (Label label : used) {
            Finding one = finding(label.use());
            if (finding == Finding.MISSING || one.compareTo(finding) < 0) {
                finding = one;
                name = label.text();
            }
        }
        return new Term(concept.id(), word, preferred, finding, name);
    }

    /** What a translation should be looked at for: without the terms that it has. */
    public List<Term> faults(String source, Language from, String target, Language to) {
        return terms(source, from, target, to).stream()
                .filter(term -> term.finding() != Finding.USED)
                .toList();
    }

    private static Finding finding(Use use) {
        return switch (use) {
            case PREFERRED, ABBREVIATION -> Finding.USED;
            case ALTERNATIVE -> Finding.OTHER_NAME;
            case FORMER -> Finding.FORMER_NAME;
        };
    }
}
