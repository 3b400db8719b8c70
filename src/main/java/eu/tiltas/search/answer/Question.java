package eu.tiltas.search.answer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A question that was understood to its last word.
 *
 * @param of the registers or the dataset that it is put to, in their order
 * @param wants what is asked of them
 * @param where what holds of all that can be meant, by field or column
 * @param given what the question names, by role: codes of countries, a year, a language
 * @param named what it asks about by a name
 */
public record Question(
        List<String> of,
        String wants,
        Map<String, Set<String>> where,
        Map<String, List<String>> given,
        Optional<Named> named) {

    /**
     * Words that may be somebody's or something's name.
     *
     * @param names as typed, then in the forms in which dictionaries and registers have them
     * @param concepts ids of what the words speak of, all of them
     */
    public record Named(List<String> names, List<String> concepts) {

        public Named {
            names = List.copyOf(names);
            concepts = List.copyOf(concepts);
        }
    }

    public Question {
        of = List.copyOf(of);
        where = Map.copyOf(where);
        given = Map.copyOf(given);
    }

    /** What the question names in a role, each once. */
    public List<String> given(String role) {
        return given.getOrDefault(role, List.of());
    }

    public Optional<String> one(String role) {
        return given(role).stream().findFirst();
    }
}
