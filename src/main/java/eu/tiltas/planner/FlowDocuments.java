package eu.tiltas.planner;

import eu.tiltas.language.Language;
import eu.tiltas.search.DocumentSource;
import eu.tiltas.search.SearchDocument;
import eu.tiltas.search.SearchDocument.Passage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Flows as search sees them: a text for each, with its questions and all that its checklists may hold. */
@ApplicationScoped
class FlowDocuments implements DocumentSource {

    @Inject
    Flows flows;

    @Override
    public String kind() {
        return FlowStore.KIND;
    }

    @Override
    public List<SearchDocument> documents(String subject) {
        return flows.find(subject).map(FlowDocuments::documents).orElse(List.of());
    }

    @Override
    public void all(Consumer<List<SearchDocument>> subject) {
        flows.all().forEach(flow -> subject.accept(documents(flow)));
    }

    private static List<SearchDocument> documents(Flow flow) {
        return Arrays.stream(Language.values())
                .map(language -> document(flow, language))
                .toList();
    }

    private static SearchDocument document(Flow flow, Language language) {
        FlowWords words = flow.in(language);
        return new SearchDocument(
                FlowStore.KIND,
                flow.key(),
                language,
                FlowRoutes.flow(flow, language),
                words.title(),
                words.lead(),
                words.keywords(),
                FlowStore.KIND,
                flow.tree().section(),
                flow.tree().updated(),
                List.of(new Passage("", "", text(flow, language))));
    }

    private static String text(Flow flow, Language language) {
        FlowWords words = flow.in(language);
        Map<String, Object> nobody = nobody(flow);
        Stream<String> questions = flow.tree().questions().keySet().stream()
                .map(key -> words.questions().get(key))
                .flatMap(question ->
                        Stream.concat(Stream.of(question.ask().with(nobody)), question.choices().values().stream()));
        Stream<String> items = flow.tree().items().keySet().stream()
                .map(key -> words.items().get(key))
                .map(item -> item.title() + ". " + item.text().with(nobody));
        return Stream.concat(questions, items).collect(Collectors.joining("\n"));
    }

    /** Answers of nobody: what words say of them is what they say of everybody. */
    private static Map<String, Object> nobody(Flow flow) {
        Map<String, Object> answers = new HashMap<>();
        flow.tree()
                .questions()
                .forEach((key, question) ->
                        answers.put(key, question.kind() instanceof Kind.Number ? (Object) Integer.valueOf(1) : "…"));
        return answers;
    }
}
