package eu.tiltas.language;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words of one bundle in the four languages: {@code i18n/<bundle>_<language>.properties} in UTF-8, each value an
 * ICU MessageFormat pattern.
 */
public final class Messages {

    private static final Map<String, Messages> BUNDLES = new ConcurrentHashMap<>();

    private final Map<Language, Words> words = new EnumMap<>(Language.class);

    private Messages(String bundle) {
        for (Language language : Language.values()) {
            words.put(language, new Words(language, read(bundle, language)));
        }
    }

    /** The words of the public pages. */
    public static Messages ofPortal() {
        return of("messages");
    }

    /** The reasons for which something is refused or reported. */
    public static Messages ofProblems() {
        return of("problems");
    }

    /** The words that stand in addresses. */
    public static Messages ofRoutes() {
        return of("routes");
    }

    /** Dates as they stand in sentences. */
    static Messages ofDates() {
        return of("dates");
    }

    /** Names of countries where people use another than CLDR has, by code. */
    static Messages ofCountries() {
        return of("countries");
    }

    /** @throws IllegalArgumentException if there is no such bundle in one of the languages */
    static Messages of(String bundle) {
        return BUNDLES.computeIfAbsent(bundle, Messages::new);
    }

    public Words in(Language language) {
        return words.get(language);
    }

    private static Map<String, String> read(String bundle, Language language) {
        String name = "/i18n/" + bundle + "_" + language.code() + ".properties";
        Properties properties = new Properties();
        try (var stream = Messages.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalArgumentException("no words at " + name);
            }
            Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
        Map<String, String> patterns = new ConcurrentHashMap<>();
        properties.forEach((key, value) -> patterns.put((String) key, (String) value));
        return patterns;
    }

    /** The words in one language. Safe for use by several threads. */
    public static final class Words {

        private final Language language;
        private final Map<String, String> patterns;
        private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

        private Words(Language language, Map<String, String> patterns) {
            this.language = language;
            this.patterns = patterns;
        }

        public Set<String> keys() {
            return Set.copyOf(patterns.keySet());
        }

        /** The words under a key, if there are any: for keys made from data. */
        public Optional<String> find(String key, Object... arguments) {
            return patterns.containsKey(key) ? Optional.of(get(key, arguments)) : Optional.empty();
        }

        /**
         * The words under a key with the arguments filled in.
         *
         * @throws IllegalArgumentException if the key is unknown, which a test of completeness rules out
         */
        public String get(String key, Object... arguments) {
            String pattern = patterns.get(key);
            if (pattern == null) {
                throw new IllegalArgumentException("no words for " + key + " in " + language.code());
            }
            MessageFormat shared = formats.computeIfAbsent(key, k -> new MessageFormat(pattern, language.locale()));
            return shared.clone().format(arguments);
        }
    }
}
