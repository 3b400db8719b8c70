package eu.tiltas.dataset.csvw;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A column as the metadata describe it.
 *
 * @param name by which programs know it
 * @param titles by language tag; one of them stands at the head of the column
 * @param nulls what a cell without a value holds
 * @param instead what a cell that is empty means
 * @param described its whole description, with the properties of other vocabularies
 */
public record Column(
        String name,
        Map<String, List<String>> titles,
        Datatype type,
        boolean required,
        List<String> nulls,
        String instead,
        Json described) {

    public Column {
        titles = Map.copyOf(titles);
        nulls = List.copyOf(nulls);
    }

    /**
     * Whether the column may stand under that heading.
     *
     * @param language of the heading; one that is not determined goes with every language
     */
    boolean isHeadedBy(String heading, String language) {
        return titles.isEmpty()
                ? name.isEmpty()
                : titles.entrySet().stream()
                        .filter(title -> goTogether(title.getKey(), language))
                        .anyMatch(title -> title.getValue().contains(heading));
    }

    private static boolean goTogether(String one, String other) {
        return one.equals(Texts.UNDETERMINED)
                || other.equals(Texts.UNDETERMINED)
                || (one + "-").startsWith(other + "-")
                || (other + "-").startsWith(one + "-");
    }

    /** A text without value is empty. */
    Optional<String> value(String cell) {
        String text = cell.isEmpty() ? instead : cell;
        return nulls.contains(text) ? Optional.empty() : Optional.of(text);
    }

    /** What those call it who read a fault. */
    String shown() {
        return name.isEmpty()
                ? titles.values().stream().flatMap(List::stream).findFirst().orElse("")
                : name;
    }
}
