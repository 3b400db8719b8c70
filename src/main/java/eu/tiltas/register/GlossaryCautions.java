package eu.tiltas.register;

import eu.tiltas.language.Language;
import eu.tiltas.language.Localized;
import eu.tiltas.link.TermCautions;
import eu.tiltas.search.concept.Concept;
import eu.tiltas.search.concept.Concept.Label;
import eu.tiltas.search.concept.Concept.Use;
import eu.tiltas.search.concept.ConceptBook;
import eu.tiltas.search.concept.ConceptFinder.Found;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Words that mislead, in any form of theirs: those that a glossary marks as to be avoided ({@code avoid}), names that
 * several terms share in a language, former names, and in a translation a term where the source has another that the
 * glossary tells apart from it ({@code distinct-from}).
 */
@ApplicationScoped
class GlossaryCautions implements TermCautions {

    private static final String AVOID = "avoid";
    private static final String DISTINCT = "distinct-from";
    private static final Set<Concept.Kind> TERMS =
            Set.of(Concept.Kind.TERM, Concept.Kind.ORGANISATION, Concept.Kind.GROUP);

    @Inject
    Registers registers;

    @Inject
    ConceptBook concepts;

    @Override
    public List<Caution> in(String text, Language language) {
        List<Caution> cautions = new ArrayList<>();
        InflectedText words = new InflectedText(text, language);
        glossaries().forEach(glossary -> avoided(words, glossary, cautions));
        Map<Integer, List<Found>> places = new LinkedHashMap<>();
        for (Found found : concepts.finder().in(text, language)) {
            if (TERMS.contains(found.concept().kind())) {
                places.computeIfAbsent(found.start(), start -> new ArrayList<>())
                        .add(found);
            }
        }
        places.values().forEach(found -> met(found).ifPresent(cautions::add));
        return cautions;
    }

    private Optional<Caution> met(List<Found> found) {
        Found first = found.get(0);
        if (found.size() > 1) {
            return Optional.of(caution(
                    first,
                    Kind.SHARED,
                    found.stream().map(one -> name(one.concept())).toList(),
                    note(first.concept().id(), found.get(1).concept().id())));
        }
        return first.label().use() == Use.FORMER
                ? Optional.of(caution(first, Kind.FORMER, List.of(name(first.concept())), Optional.empty()))
                : Optional.empty();
    }

    private static Caution caution(
            Found found, Kind kind, List<Localized<String>> terms, Optional<Localized<String>> note) {
        return new Caution(found.start(), found.end(), kind, terms, note);
    }

    private void avoided(InflectedText text, Register glossary, List<Caution> cautions) {
        for (Subject subject : glossary.subjects()) {
            for (Fact fact : facts(subject, AVOID)) {
                fact.value().in(text.language()).ifPresent(phrase -> text.find(phrase)
                        .forEach(place -> cautions.add(new Caution(
                                place.start(),
                                place.end(),
                                Kind.AVOID,
                                name(subject, glossary).stream().toList(),
                                fact.note()))));
            }
        }
    }

    @Override
    public List<Caution> confused(String text, Language language, String source, Language from) {
        Set<String> said = concepts.finder().ids(source, from);
        List<Caution> cautions = new ArrayList<>();
        for (Found found : concepts.finder().in(text, language)) {
            String here = found.concept().id();
            if (!said.contains(here)) {
                distinct(here).stream()
                        .filter(said::contains)
                        .findFirst()
                        .flatMap(concepts.finder().concepts()::find)
                        .ifPresent(meant -> cautions.add(caution(
                                found,
                                Kind.CONFUSED,
                                List.of(name(found.concept()), name(meant)),
                                note(here, meant.id()))));
            }
        }
        return cautions;
    }

    /** The terms that a glossary tells apart from one, whichever of the two says so. */
    private List<String> distinct(String key) {
        List<String> distinct = new ArrayList<>();
        for (Register glossary : glossaries()) {
            glossary.subject(key).ifPresent(subject -> {
                facts(subject, DISTINCT).forEach(fact -> distinct.add(key(fact)));
                glossary.references(subject.name()).stream()
                        .filter(reference -> reference.fact().field().equals(DISTINCT))
                        .forEach(reference -> distinct.add(reference.from().key()));
            });
        }
        return distinct;
    }

    private Optional<Localized<String>> note(String one, String other) {
        return glossaries().stream()
                .flatMap(glossary -> Stream.of(one, other).flatMap(key -> glossary.subject(key).stream()))
                .flatMap(subject -> facts(subject, DISTINCT).stream())
                .filter(fact -> key(fact).equals(one) || key(fact).equals(other))
                .flatMap(fact -> fact.note().stream())
                .findFirst();
    }

    private List<Fact> facts(Subject subject, String field) {
        return subject.facts(field, registers.today(), registers.today());
    }

    private static String key(Fact fact) {
        return fact.text().substring(fact.text().indexOf('/') + 1);
    }

    private static Localized<String> name(Concept concept) {
        Map<Language, String> names = new EnumMap<>(Language.class);
        for (Label label : concept.labels()) {
            if (label.use() == Use.PREFERRED && label.language() != null) {
                names.putIfAbsent(label.language(), label.text());
            }
        }
        return new Localized<>(concept.labels().get(0).text(), names);
    }

    private Optional<Localized<String>> name(Subject subject, Register glossary) {
        return subject.text(glossary.declaration().title(), registers.today(), registers.today());
    }

    private List<Register> glossaries() {
        return registers.all().stream()
                .filter(register -> register.declaration().page().equals("glossary"))
                .toList();
    }
}
