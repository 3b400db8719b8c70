package eu.tiltas.attachment;

import eu.tiltas.content.ContentFile;
import eu.tiltas.language.Language;
import eu.tiltas.language.Localized;
import eu.tiltas.markup.Fault;
import eu.tiltas.markup.YamlMap;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is said of a file, as {@code file.yaml} says it.
 *
 * @param titles what a document is called
 * @param alternatives what a picture shows, for those who do not see it
 * @param decorative whether a picture shows nothing that must be told
 * @param languages those that a document is in; none: those that it has a title in
 * @param published whether readers may have and find it although no text names it
 */
public record Description(
        Map<Language, String> titles,
        Map<Language, String> alternatives,
        boolean decorative,
        Set<Language> languages,
        boolean published) {

    static final int LONGEST = 1_000;

    public Description {
        titles = lines(titles);
        alternatives = lines(alternatives);
        languages = Set.copyOf(languages);
    }

    private static Map<Language, String> lines(Map<Language, String> texts) {
        Map<Language, String> lines = new EnumMap<>(Language.class);
        texts.forEach((language, text) -> {
            String line = text.replace("\0", "").replaceAll("\\s+", " ").strip();
            if (!line.isEmpty()) {
                lines.put(language, line.length() > LONGEST ? line.substring(0, LONGEST) : line);
            }
        });
        return Map.copyOf(lines);
    }

    /** Of a new file: what a picture shows, or what a document is called. */
    static Description of(FileType type, Map<Language, String> words) {
        return type.isImage()
                ? new Description(Map.of(), words, false, Set.of(), false)
                : new Description(words, Map.of(), false, Set.of(), false);
    }

    static Description read(String yaml, List<Fault> faults) {
        YamlMap map = YamlMap.parse(yaml, faults).allowing("title", "alt", "decorative", "languages", "published");
        Set<Language> languages = EnumSet.noneOf(Language.class);
        for (String code : map.texts("languages")) {
            Language.of(code)
                    .ifPresentOrElse(
                            languages::add,
                            () -> faults.add(Fault.error(map.line("languages"), "language.unknown", code)));
        }
        return new Description(
                texts(map.localized("title")),
                texts(map.localized("alt")),
                flag(map, "decorative"),
                languages,
                flag(map, "published"));
    }

    private static boolean flag(YamlMap map, String field) {
        return map.value(field, "field.flag", word -> {
                    if (!word.equals("true") && !word.equals("false")) {
                        throw new IllegalArgumentException(word);
                    }
                    return word.equals("true");
                })
                .orElse(false);
    }

    private static Map<Language, String> texts(Optional<Localized<String>> field) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            field.flatMap(text -> text.in(language)).ifPresent(text -> texts.put(language, text));
        }
        return texts;
    }

    /** Different whenever something else is said. */
    public String mark() {
        return ContentFile.checksum(yaml().getBytes(StandardCharsets.UTF_8));
    }

    /** As a file of the content tree; the same description gives the same text. */
    String yaml() {
        StringBuilder yaml = new StringBuilder();
        write(yaml, "title", titles);
        write(yaml, "alt", alternatives);
        if (decorative) {
            yaml.append("decorative: true\n");
        }
        if (!languages.isEmpty()) {
            List<String> codes = new ArrayList<>();
            for (Language language : Language.values()) {
                if (languages.contains(language)) {
                    codes.add(language.code());
                }
            }
            yaml.append("languages: [").append(String.join(", ", codes)).append("]\n");
        }
        if (published) {
            yaml.append("published: true\n");
        }
        return yaml.toString();
    }

    private static void write(StringBuilder yaml, String field, Map<Language, String> texts) {
        if (texts.isEmpty()) {
            return;
        }
        yaml.append(field).append(":\n");
        for (Language language : Language.values()) {
            if (texts.containsKey(language)) {
                yaml.append("  ").append(language.code()).append(": \"");
                yaml.append(texts.get(language).replace("\\", "\\\\").replace("\"", "\\\""));
                yaml.append("\"\n");
            }
        }
    }

    /** The languages in which a document can be found. */
    Set<Language> spoken() {
        return languages.isEmpty() ? titles.keySet() : languages;
    }

    boolean hasAlternative(Language language) {
        return decorative || alternatives.containsKey(language);
    }
}
