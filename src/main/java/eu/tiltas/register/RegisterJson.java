package eu.tiltas.register;

import eu.tiltas.language.Language;
import eu.tiltas.language.Localized;
import eu.tiltas.language.PartialDate;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Registers, listings and subjects as JSON. */
final class RegisterJson {

    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    private final Telling telling;
    private final Language language;

    RegisterJson(Telling telling, Language language) {
        this.telling = telling;
        this.language = language;
    }

    JsonObjectBuilder register(Register register, int subjects) {
        Declaration declaration = register.declaration();
        return JSON.createObjectBuilder()
                .add("name", register.name())
                .add("title", declaration.titleIn(language))
                .add("summary", declaration.summaryIn(language))
                .add("url", RegisterRoutes.register(language, declaration))
                .add("subjects", subjects)
                .add("fields", fields(declaration));
    }

    private JsonArrayBuilder fields(Declaration declaration) {
        JsonArrayBuilder fields = JSON.createArrayBuilder();
        declaration.fields().values().forEach(field -> {
            JsonObjectBuilder options = JSON.createObjectBuilder();
            field.options().keySet().forEach(option -> options.add(option, telling.label(field, option)));
            fields.add(JSON.createObjectBuilder()
                    .add("name", field.name())
                    .add("label", field.labelIn(language))
                    .add("type", field.type().word())
                    .add("many", field.many())
                    .add("facet", field.facet())
                    .add("options", options));
        });
        return fields;
    }

    /** @param history whether all facts are told, or only those that hold */
    JsonObjectBuilder listing(Listing listing, boolean history) {
        Snapshot snapshot = listing.snapshot();
        JsonArrayBuilder items = JSON.createArrayBuilder();
        Set<Source> sources = sources();
        Predicate<Fact> told = told(snapshot, history);
        listing.subjects().forEach(subject -> items.add(subject(snapshot, subject, told, sources)));
        JsonObjectBuilder facets = JSON.createObjectBuilder();
        listing.facets().forEach(facet -> {
            JsonObjectBuilder counts = JSON.createObjectBuilder();
            facet.counts().forEach(count -> counts.add(count.value(), count.count()));
            facets.add(facet.field().name(), counts);
        });
        return JSON.createObjectBuilder()
                .add("register", snapshot.register().name())
                .add("title", snapshot.register().declaration().titleIn(language))
                .add("lang", language.code())
                .add("asOf", snapshot.asOf().toString())
                .add("knownOn", snapshot.knownOn().toString())
                .add("total", listing.subjects().size())
                .add("facets", facets)
                .add("items", items)
                .add("sources", sources(sources));
    }

    JsonObjectBuilder subject(Snapshot snapshot, Subject subject, boolean history) {
        Set<Source> sources = sources();
        return subject(snapshot, subject, told(snapshot, history), sources)
                .add("lang", language.code())
                .add("asOf", snapshot.asOf().toString())
                .add("knownOn", snapshot.knownOn().toString())
                .add("sources", sources(sources));
    }

    private static Predicate<Fact> told(Snapshot snapshot, boolean history) {
        return fact -> history || fact.holds(snapshot.asOf(), snapshot.knownOn());
    }

    private JsonObjectBuilder subject(Snapshot snapshot, Subject subject, Predicate<Fact> told, Set<Source> sources) {
        Declaration declaration = snapshot.register().declaration();
        JsonObjectBuilder facts = JSON.createObjectBuilder();
        for (Field field : declaration.fields().values()) {
            List<Fact> of = subject.facts(field.name()).filter(told).toList();
            if (!of.isEmpty()) {
                JsonArrayBuilder array = JSON.createArrayBuilder();
                of.forEach(fact -> array.add(fact(field, fact, sources)));
                facts.add(field.name(), array);
            }
        }
        return JSON.createObjectBuilder()
                .add("key", subject.key())
                .add("register", subject.register())
                .add("title", snapshot.title(subject, language))
                .add("url", RegisterRoutes.subject(language, declaration, subject.key()))
                .add("permalink", RegisterRoutes.permalink(subject))
                .add("facts", facts);
    }

    private JsonObjectBuilder fact(Field field, Fact fact, Set<Source> sources) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        if (fact.value().neutral() == null) {
            json.add("value", texts(fact.value()));
        } else {
            json.add("value", fact.text());
        }
        json.add("label", telling.value(field, fact).text());
        fact.period().from().map(PartialDate::iso).ifPresent(date -> json.add("from", date));
        fact.period().until().map(PartialDate::iso).ifPresent(date -> json.add("until", date));
        fact.described().map(PartialDate::iso).ifPresent(date -> json.add("asOf", date));
        json.add("confidence", fact.confidence().word());
        fact.note().ifPresent(note -> json.add("note", telling.text(note).text()));
        json.add("recorded", fact.recorded().toString());
        fact.superseded().ifPresent(day -> json.add("superseded", day.toString()));
        JsonArrayBuilder named = JSON.createArrayBuilder();
        fact.sources().forEach(source -> named.add(Stored.digest(source)));
        sources.addAll(fact.sources());
        return json.add("sources", named);
    }

    private static Set<Source> sources() {
        return new TreeSet<>(java.util.Comparator.comparing(Stored::digest));
    }

    private JsonObjectBuilder sources(Set<Source> sources) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        for (Source source : sources) {
            JsonObjectBuilder one = JSON.createObjectBuilder().add("title", source.titleIn(language));
            source.publisher()
                    .ifPresent(publisher ->
                            one.add("publisher", telling.text(publisher).text()));
            source.url().ifPresent(url -> one.add("url", url));
            source.asOf().map(PartialDate::iso).ifPresent(date -> one.add("asOf", date));
            json.add(Stored.digest(source), one);
        }
        return json;
    }

    private static JsonObjectBuilder texts(Localized<String> value) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        for (Language language : Language.values()) {
            value.in(language).ifPresent(text -> json.add(language.code(), text));
        }
        return json;
    }
}
