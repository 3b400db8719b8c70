package eu.tiltas.search;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;

/** An {@link Explanation} for programs, as {@code openapi.yaml} describes it. */
final class ExplanationJson {

    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    private ExplanationJson() {}

    static JsonObjectBuilder of(Explanation explanation) {
        JsonObjectBuilder passage = JSON.createObjectBuilder()
                .add("words", words(explanation.passage().words()))
                .add("adjacent", explanation.passage().adjacent())
                .add("weight", explanation.passage().weight())
                .add("score", explanation.passage().score());
        return JSON.createObjectBuilder()
                .add("words", words(explanation.words()))
                .add("adjacent", explanation.adjacent())
                .add("phrases", explanation.phrases())
                .add("passage", passage)
                .add("promoted", explanation.promoted())
                .add("type", explanation.type())
                .add("freshness", explanation.freshness())
                .add("total", explanation.total());
    }

    private static JsonArrayBuilder words(List<Explanation.Word> words) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        for (Explanation.Word word : words) {
            JsonObjectBuilder parts = JSON.createObjectBuilder();
            word.parts().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(part -> parts.add(part.getKey(), part.getValue()));
            array.add(JSON.createObjectBuilder()
                    .add("typed", word.typed())
                    .add("reading", word.reading())
                    .add("way", word.way())
                    .add("weight", word.weight())
                    .add("rarity", word.rarity())
                    .add("presence", word.presence())
                    .add("parts", parts)
                    .add("score", word.score()));
        }
        return array;
    }
}
