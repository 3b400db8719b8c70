package eu.tiltas.register;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import eu.tiltas.content.ContentFile;
import eu.tiltas.language.Language;
import eu.tiltas.language.Localized;
import eu.tiltas.language.PartialDate;
import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReaderFactory;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How texts per language and sources are written into the database, and found again by what they say. */
final class Stored {

    /** Kept, for to look for it takes longer than to write. */
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());
    /** Few sources are named by many facts. */
    private static final Cache<Source, String> DIGESTS =
            Caffeine.newBuilder().maximumSize(10_000).build();

    private static final String NEUTRAL = "und";
    private static final int DIGEST = 32;

    private Stored() {}

    static String text(Localized<String> value) {
        return json(value).build().toString();
    }

    static Localized<String> localized(String text) {
        return localized(object(text));
    }

    static String source(Source source) {
        JsonObjectBuilder json = JSON.createObjectBuilder().add("title", json(source.title()));
        source.language().ifPresent(language -> json.add("lang", language.code()));
        source.publisher().ifPresent(publisher -> json.add("publisher", json(publisher)));
        source.url().ifPresent(url -> json.add("url", url));
        source.asOf().ifPresent(date -> json.add("asOf", date.iso()));
        return json.build().toString();
    }

    static Source source(String text) {
        JsonObject json = object(text);
        return new Source(
                localized(json.getJsonObject("title")),
                Language.of(json.getString("lang", null)),
                Optional.ofNullable(json.getJsonObject("publisher")).map(Stored::localized),
                Optional.ofNullable(json.getString("url", null)),
                Optional.ofNullable(json.getString("asOf", null)).map(PartialDate::new));
    }

    /** Names a source by what it says. */
    static String digest(Source source) {
        return DIGESTS.get(source, named -> digest(source(named)));
    }

    static String digests(List<Source> sources) {
        return sources.stream().map(Stored::digest).collect(Collectors.joining(" "));
    }

    /** Names a fact by all that it says but when it was superseded. */
    static String digest(Fact fact) {
        return digest(
                fact.field(),
                text(fact.value()),
                fact.period().from().map(PartialDate::iso).orElse(""),
                fact.period().until().map(PartialDate::iso).orElse(""),
                digests(fact.sources()),
                fact.asOf().map(PartialDate::iso).orElse(""),
                fact.confidence().word(),
                fact.note().map(Stored::text).orElse(""),
                fact.recorded().toString());
    }

    /** The same of the parts of a fact as they are stored. */
    static String digest(
            String field,
            String value,
            String from,
            String until,
            String sources,
            String asOf,
            String confidence,
            String note,
            String recorded) {
        return digest(String.join("\u0000", field, value, from, until, sources, asOf, confidence, note, recorded));
    }

    private static String digest(String text) {
        return ContentFile.checksum(text.getBytes(StandardCharsets.UTF_8)).substring(0, DIGEST);
    }

    private static JsonObjectBuilder json(Localized<String> value) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        if (value.neutral() != null) {
            json.add(NEUTRAL, value.neutral());
        }
        for (Language language : Language.values()) {
            if (value.byLanguage().containsKey(language)) {
                json.add(language.code(), value.byLanguage().get(language));
            }
        }
        return json;
    }

    private static Localized<String> localized(JsonObject json) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            if (json.containsKey(language.code())) {
                texts.put(language, json.getString(language.code()));
            }
        }
        return new Localized<>(json.getString(NEUTRAL, null), texts);
    }

    private static JsonObject object(String text) {
        try (var reader = READERS.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
