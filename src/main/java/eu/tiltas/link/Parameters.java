package eu.tiltas.link;

import eu.tiltas.language.Language;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The parameters of a request for data, of which each is known to its place. */
public record Parameters(Map<String, String> values) {

    public static final String LANGUAGE = "lang";

    public Parameters {
        values = Collections.unmodifiableMap(new HashMap<>(values));
    }

    /**
     * Reads parameters as they came; of those that came twice, which are refused before, the first.
     *
     * @throws BadParameter if one of them is unknown
     */
    public static Parameters read(Map<String, List<String>> given, Set<String> known) {
        Map<String, String> values = new HashMap<>();
        given.forEach((name, all) -> {
            if (!known.contains(name)) {
                throw new BadParameter(name, "parameter.unknown", name);
            }
            values.put(name, all.get(0));
        });
        return new Parameters(values);
    }

    /**
     * The language of the answer: English where none is named.
     *
     * @throws BadParameter if it is none of the four
     */
    public Language language() {
        String code = values.getOrDefault(LANGUAGE, Language.EN.code());
        return Language.of(code).orElseThrow(() -> new BadParameter(LANGUAGE, "language.unknown", code));
    }
}
