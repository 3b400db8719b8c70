package eu.tiltas.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A map of states as squares, drawn from {@code tiles.txt}. */
final class TileMap {

    /** Where a state's square stands. */
    record Place(int column, int row) {}

    private static final int SIDE = 40;
    private static final String UNION = "EU ";
    private static final String NOTHING = "..";
    private static final List<String> LINES = lines();
    private static final Map<String, Place> PLACES = read();
    private static final Set<String> MEMBERS = LINES.stream()
            .filter(line -> line.startsWith(UNION))
            .flatMap(line -> Arrays.stream(line.substring(UNION.length()).split(" ")))
            .collect(Collectors.toUnmodifiableSet());

    private TileMap() {}

    /** Where all states of the map stand, and after them those of some that are not on it, in rows beneath. */
    static Map<String, Place> places(List<String> wanted) {
        Map<String, Place> places = new LinkedHashMap<>(PLACES);
        List<String> missing =
                wanted.stream().filter(code -> !PLACES.containsKey(code)).toList();
        for (int i = 0; i < missing.size(); i++) {
            places.put(missing.get(i), new Place(i % columns(), rows() + i / columns()));
        }
        return places;
    }

    static boolean isMember(String code) {
        return MEMBERS.contains(code);
    }

    static int x(Place place) {
        return place.column() * SIDE;
    }

    static int y(Place place) {
        return place.row() * SIDE;
    }

    static int width() {
        return columns() * SIDE;
    }

    /** @param places of the map, with rows beneath it if there are any */
    static int height(Map<String, Place> places) {
        return places.values().stream().mapToInt(TileMap::y).max().orElse(0) + SIDE;
    }

    private static int columns() {
        return PLACES.values().stream().mapToInt(Place::column).max().orElse(0) + 1;
    }

    private static int rows() {
        return PLACES.values().stream().mapToInt(Place::row).max().orElse(0) + 1;
    }

    private static Map<String, Place> read() {
        Map<String, Place> places = new LinkedHashMap<>();
        int row = 0;
        for (String line : LINES) {
            if (line.startsWith(UNION)) {
                continue;
            }
            String[] codes = line.split(" ");
            for (int column = 0; column < codes.length; column++) {
                if (!codes[column].equals(NOTHING)) {
                    places.put(codes[column], new Place(column, row));
                }
            }
            row++;
        }
        return places;
    }

    private static List<String> lines() {
        try (InputStream stream = TileMap.class.getResourceAsStream("tiles.txt")) {
            return new ArrayList<>(new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("tiles.txt", e);
        }
    }
}
