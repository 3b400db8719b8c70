package eu.tiltas.dataset.chart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How wide words are in the portal's own letters, so that labels can be placed without a browser. */
final class Glyphs {

    private static final Map<Integer, int[]> WIDTHS = read();
    private static final int UNKNOWN = 1000;

    private Glyphs() {}

    private static Map<Integer, int[]> read() {
        Map<Integer, int[]> widths = new HashMap<>();
        try (InputStream stream = Glyphs.class.getResourceAsStream("widths.txt")) {
            new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .forEach(parts -> widths.put(
                            Integer.valueOf(parts[0]),
                            new int[] {Integer.parseInt(parts[1]), Integer.parseInt(parts[2])}));
        } catch (IOException e) {
            throw new UncheckedIOException("widths.txt", e);
        }
        return widths;
    }

    /** The width of words at a size; a mark on a letter takes no room. */
    static double width(String words, double size, boolean strong) {
        int sum = Normalizer.normalize(words, Normalizer.Form.NFD)
                .codePoints()
                .filter(point -> Character.getType(point) != Character.NON_SPACING_MARK)
                .map(point -> WIDTHS.containsKey(point) ? WIDTHS.get(point)[strong ? 1 : 0] : UNKNOWN)
                .sum();
        return sum * size / 1000;
    }

    /** Words in lines no wider than that, if no word is wider by itself. */
    static List<String> wrap(String words, double size, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words.split(" ")) {
            if (!line.isEmpty() && width(line + " " + word, size, false) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
