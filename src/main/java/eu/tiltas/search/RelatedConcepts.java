package eu.tiltas.search;

import eu.tiltas.search.concept.Concept;
import eu.tiltas.search.concept.Concepts;
import eu.tiltas.search.concept.QueryConcepts;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands beside the concepts of a query. */
final class RelatedConcepts {

    private RelatedConcepts() {}

    /** Those it is a case of, those related to it, then its own cases; none that the query names itself. */
    static Stream<Concept> of(QueryConcepts asked, Concepts all) {
        List<Concept> named = asked.concepts().stream()
                .map(QueryConcepts.Asked::concept)
                .distinct()
                .toList();
        Set<String> ids = named.stream().map(Concept::id).collect(Collectors.toSet());
        Stream<Concept> beside = named.stream()
                .flatMap(concept -> Stream.concat(concept.broader().stream(), concept.related().stream()))
                .flatMap(id -> all.find(id).stream());
        Stream<Concept> narrower =
                all.all().stream().filter(concept -> concept.broader().stream().anyMatch(ids::contains));
        return Stream.concat(beside, narrower)
                .filter(concept -> !ids.contains(concept.id()))
                .distinct();
    }
}
