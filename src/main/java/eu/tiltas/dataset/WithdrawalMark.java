package eu.tiltas.dataset;

import eu.tiltas.language.Language;
import jakarta.json.Json;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The property of a description that says that its table no longer holds. It is put in and taken out letter by letter, so
 * that all else stays as it was written.
 */
final class WithdrawalMark {

    static final String PROPERTY = "prov:wasInvalidatedBy";

    private WithdrawalMark() {}

    /** A description that can be read, with the property at its end. */
    static String put(String metadata, LocalDate on, Map<Language, String> reason) {
        String plain = take(metadata);
        int end = plain.lastIndexOf('}');
        String texts = new TreeMap<>(reason)
                .entrySet().stream()
                        .map(text -> "{\"@value\": " + Json.createValue(text.getValue()) + ", \"@language\": \""
                                + text.getKey().code() + "\"}")
                        .collect(Collectors.joining(",\n      ", "[\n      ", "\n    ]"));
        return plain.substring(0, end).stripTrailing() + ",\n  \"" + PROPERTY + "\": {\n    \"dc:date\": \"" + on
                + "\",\n    \"dc:description\": " + texts + "\n  }\n" + plain.substring(end);
    }

    /** A description that can be read, without the property. */
    static String take(String metadata) {
        Scan scan = new Scan(metadata);
        int from = scan.member();
        if (from < 0) {
            return metadata;
        }
        int until = scan.end(from);
        String before = metadata.substring(0, from).stripTrailing();
        String after = metadata.substring(until);
        return before.endsWith(",")
                ? before.substring(0, before.length() - 1) + after
                : before + after.replaceFirst("^\\s*,", "");
    }

    /** Goes through an object of JSON, past what stands in quotation marks. */
    private static final class Scan {

        private final String json;

        Scan(String json) {
            this.json = json;
        }

        /** Where the property begins among those of the whole; negative where it does not stand. */
        int member() {
            int depth = 0;
            for (int at = 0; at < json.length(); at++) {
                char c = json.charAt(at);
                if (c == '"') {
                    int end = text(at);
                    if (depth == 1
                            && json.substring(at, end).equals('"' + PROPERTY + '"')
                            && json.substring(end).stripLeading().startsWith(":")) {
                        return at;
                    }
                    at = end - 1;
                } else {
                    depth += depth(c);
                }
            }
            return -1;
        }

        /** Where the value of a member ends that is an object. */
        int end(int from) {
            int depth = 0;
            for (int at = text(from); at < json.length(); at++) {
                char c = json.charAt(at);
                if (c == '"') {
                    at = text(at) - 1;
                } else {
                    depth += depth(c);
                    if (depth == 0 && c == '}') {
                        return at + 1;
                    }
                }
            }
            throw new IllegalArgumentException(json);
        }

        private static int depth(char c) {
            return c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
        }

        /** Behind the text that begins with a quotation mark. */
        private int text(int from) {
            int at = from + 1;
            while (json.charAt(at) != '"') {
                at += json.charAt(at) == '\\' ? 2 : 1;
            }
            return at + 1;
        }
    }
}
