package eu.tiltas.search;

import eu.tiltas.language.PartialDate;
import eu.tiltas.search.answer.Answer;
import eu.tiltas.search.answer.Answer.Citation;
import eu.tiltas.search.answer.Answer.Reading;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;

/** An answer for programs. */
final class AnswerJson {

    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    private AnswerJson() {}

    static JsonObjectBuilder of(Answer answer) {
        JsonArrayBuilder readings = JSON.createArrayBuilder();
        answer.readings().forEach(reading -> readings.add(reading(reading)));
        return JSON.createObjectBuilder().add("readings", readings);
    }

    private static JsonObjectBuilder reading(Reading reading) {
        JsonArrayBuilder said = JSON.createArrayBuilder();
        reading.said()
                .forEach(one -> said.add(JSON.createObjectBuilder()
                        .add("label", one.label())
                        .add("value", one.value())
                        .add("lang", one.language())));
        JsonArrayBuilder sources = JSON.createArrayBuilder();
        reading.sources().forEach(source -> sources.add(citation(source)));
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("record", reading.record())
                .add("topic", reading.topic())
                .add("url", reading.url())
                .add("said", said)
                .add("doubts", JSON.createArrayBuilder(reading.doubts()))
                .add("sources", sources);
        reading.asOf().map(PartialDate::iso).ifPresent(date -> json.add("asOf", date));
        return json;
    }

    private static JsonObjectBuilder citation(Citation source) {
        JsonObjectBuilder json = JSON.createObjectBuilder().add("title", source.title());
        if (!source.publisher().isEmpty()) {
            json.add("publisher", source.publisher());
        }
        if (!source.url().isEmpty()) {
            json.add("url", source.url());
        }
        return json;
    }
}
