package eu.tiltas.register;

import eu.tiltas.language.Language;
import eu.tiltas.link.TermSource;
import eu.tiltas.markup.Terms;
import eu.tiltas.markup.Terms.Place;
import eu.tiltas.search.concept.Concept.Use;
import eu.tiltas.search.concept.ConceptBook;
import eu.tiltas.search.concept.ConceptFinder.Found;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The terms of the glossaries in running text, in any form of theirs: those that are defined in the text's language, have
 * a name there that no other term has, and are not too common to be explained ({@code unlinked}).
 */
@ApplicationScoped
class GlossaryTerms implements TermSource {

    private static final String BROADER = "broader";
    private static final String ENTITY = "entity";

    @Inject
    Registers registers;

    @Inject
    ConceptBook concepts;

    @Override
    public Terms in(Language language) {
        List<Register> glossaries = registers.all().stream()
                .filter(register -> register.declaration().page().equals("glossary"))
                .toList();
        return glossaries.isEmpty() ? Terms.NONE : text -> places(text, language, glossaries);
    }

    private List<Place> places(String text, Language language, List<Register> glossaries) {
        List<Found> found = concepts.finder().in(text, language);
        List<Place> places = new ArrayList<>();
        for (Found one : found) {
            boolean shared = found.stream().anyMatch(other -> other != one && other.start() == one.start());
            if (!shared && one.label().use() != Use.FORMER) {
                glossaries.stream()
                        .flatMap(glossary -> place(one, language, glossary).stream())
                        .findFirst()
                        .ifPresent(places::add);
            }
        }
        return places;
    }

    private Optional<Place> place(Found found, Language language, Register glossary) {
        String key = found.concept().id();
        return glossary.subject(key)
                .filter(subject -> !glossary.declaration().unlinked().contains(key))
                .filter(subject -> isOnlyNameOf(subject, found.label().text(), glossary))
                .flatMap(subject -> definition(subject, language, glossary)
                        .map(definition -> new Place(
                                found.start(),
                                found.end(),
                                RegisterRoutes.subject(language, glossary.declaration(), key),
                                definition,
                                commonness(subject, glossary))));
    }

    private static boolean isOnlyNameOf(Subject subject, String name, Register glossary) {
        return glossary.called(name).equals(List.of(subject));
    }

    private Optional<String> definition(Subject subject, Language language, Register glossary) {
        LocalDate today = registers.today();
        return glossary.on(today, today)
                .text(subject, glossary.declaration().summary())
                .flatMap(text -> text.in(language));
    }

    /** How many terms it is the broader one of; names of bodies, which have an entry elsewhere, come after all terms. */
    private static int commonness(Subject subject, Register glossary) {
        long narrower = glossary.references(subject.name()).stream()
                .filter(reference -> reference.fact().field().equals(BROADER))
                .count();
        boolean body = subject.facts(ENTITY).findAny().isPresent();
        return (int) narrower + (body ? glossary.subjects().size() : 0);
    }
}
