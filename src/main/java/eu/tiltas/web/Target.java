package eu.tiltas.web;

import eu.tiltas.language.Language;
import eu.tiltas.link.Routes;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a request asks for, decoded once and strictly.
 *
 * @param path decoded, begins with a slash
 * @param parameters each named once
 */
record Target(String path, Map<String, String> parameters) {

    static final int MAX_PATH = 1_000;
    static final int MAX_QUERY = 4_000;

    Target {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /**
     * Reads the address as it came over the wire; empty if it is too long, badly encoded, no UTF-8, names a parameter
     * twice, holds control characters, or its path is not plain.
     */
    static Optional<Target> read(String rawPath, String rawQuery) {
        if (rawPath == null || rawPath.length() > MAX_PATH || rawQuery != null && rawQuery.length() > MAX_QUERY) {
            return Optional.empty();
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : rawQuery == null || rawQuery.isEmpty() ? new String[0] : rawQuery.split("&")) {
            int equals = pair.indexOf('=');
            Optional<String> name = decode(equals < 0 ? pair : pair.substring(0, equals), true);
            Optional<String> value = decode(equals < 0 ? "" : pair.substring(equals + 1), true);
            if (name.isEmpty() || value.isEmpty() || parameters.putIfAbsent(name.get(), value.get()) != null) {
                return Optional.empty();
            }
        }
        if (rawPath.toLowerCase(Locale.ROOT).contains("%2f")) {
            return Optional.empty();
        }
        return decode(rawPath, false).filter(Target::isPlain).map(path -> new Target(path, parameters));
    }

    /** Whether a path leads down from the root without detours, parameters of its own, or another host in disguise. */
    private static boolean isPlain(String path) {
        return path.startsWith("/")
                && !path.contains("//")
                && !(path + "/").contains("/../")
                && !(path + "/").contains("/./")
                && !path.contains(";")
                && !path.contains("\\");
    }

    /** The language that a path names, else another. */
    static Language language(String path, Language otherwise) {
        boolean named = path.length() == 3 || path.length() > 3 && path.charAt(3) == '/';
        return named ? Language.of(path.substring(1, 3)).orElse(otherwise) : otherwise;
    }

    /** The one spelling of this address: by it pages are cached, and to it other spellings are led. */
    String canonical() {
        return address(parameters);
    }

    /** The same place with other parameters. */
    String address(Map<String, String> others) {
        StringBuilder address = new StringBuilder(Routes.encodePath(path));
        char mark = '?';
        for (Map.Entry<String, String> parameter : new TreeMap<>(others).entrySet()) {
            address.append(mark)
                    .append(Routes.encode(parameter.getKey()))
                    .append('=')
                    .append(Routes.encode(parameter.getValue()));
            mark = '&';
        }
        return address.toString();
    }

    private static Optional<String> decode(String raw, boolean query) {
        return unescape(raw, query).filter(text -> text.chars().noneMatch(Character::isISOControl));
    }

    /**
     * What percent signs stand for; empty if that is no UTF-8 or the text holds what may not stand in an address.
     *
     * @param query whether a plus is a space
     */
    static Optional<String> unescape(String raw, boolean query) {
        byte[] bytes = new byte[raw.length()];
        int length = 0;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '%') {
                int high = i + 2 <= raw.length() - 1 ? Character.digit(raw.charAt(i + 1), 16) : -1;
                int low = i + 2 <= raw.length() - 1 ? Character.digit(raw.charAt(i + 2), 16) : -1;
                if (high < 0 || low < 0) {
                    return Optional.empty();
                }
                bytes[length++] = (byte) (high * 16 + low);
                i += 2;
            } else if (c > 126 || c < 33) {
                return Optional.empty();
            } else {
                bytes[length++] = (byte) (query && c == '+' ? ' ' : c);
            }
        }
        return text(bytes, length);
    }

    private static Optional<String> text(byte[] bytes, int length) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, 0, length))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
