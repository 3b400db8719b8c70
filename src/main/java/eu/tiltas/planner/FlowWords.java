package eu.tiltas.planner;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a flow says in one language.
 *
 * @param slug the last part of its address
 * @param always the reason of what applies whatever is answered
 * @param notice what must be known before relying on it
 * @param changes by version, what was changed with it
 */
record FlowWords(
        String slug,
        String title,
        String lead,
        List<String> keywords,
        String always,
        String notice,
        Map<String, String> stages,
        Map<String, OfSource> sources,
        Map<String, OfQuestion> questions,
        Map<String, OfOutcome> outcomes,
        Map<String, OfItem> items,
        Map<Integer, String> changes) {

    /**
     * @param note how sure it is; may be empty
     */
    record OfSource(String title, String publisher, String note) {}

    /**
     * @param label in a few words, for lists of answers
     */
    record OfQuestion(Phrase ask, String label, Optional<Phrase> hint, Map<String, String> choices) {

        OfQuestion {
            choices = Map.copyOf(choices);
        }
    }

    record OfOutcome(String title, Phrase lead) {}

    /** @param bring what to have at hand */
    record OfItem(String title, Phrase text, List<String> bring) {

        OfItem {
            bring = List.copyOf(bring);
        }
    }

    FlowWords {
        keywords = List.copyOf(keywords);
        stages = Map.copyOf(stages);
        sources = Map.copyOf(sources);
        questions = Map.copyOf(questions);
        outcomes = Map.copyOf(outcomes);
        items = Map.copyOf(items);
        changes = Map.copyOf(changes);
    }
}
