package eu.tiltas.figure;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a text asks for: {@code agreements/lt-am: signed}, {@code agreements?party=LT: count},
 * {@code migration-flows?year=2024: net; one person; other people}.
 *
 * @param name of a register or dataset
 * @param subject of the register; empty for the whole of it, and in datasets
 * @param choices by name the values of which one must be had
 * @param what a field, a column or {@code count}
 * @param telling how the value is told
 */
public record FigureReference(
        String name,
        Optional<String> subject,
        SortedMap<String, List<String>> choices,
        String what,
        FigureTelling telling) {

    private static final Pattern FORM = Pattern.compile(
            "([a-z0-9-]+)(?:/([a-z0-9-]+))?(?:\\?([^:;\\s]+))?" + "\\s*:\\s*([A-Za-z0-9_-]+)\\s*((?:;[^;]*)*)");
    private static final Pattern CHOICE = Pattern.compile("([A-Za-z0-9_-]+)=([^=,&]+(?:,[^=,&]+)*)");

    public FigureReference {
        choices = Collections.unmodifiableSortedMap(new TreeMap<>(choices));
    }

    /** @throws Unquotable if the text asks for nothing that can be understood */
    public static FigureReference of(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new Unquotable("figure.form", text);
        }
        return new FigureReference(
                form.group(1),
                Optional.ofNullable(form.group(2)),
                choices(text, Optional.ofNullable(form.group(3)).orElse("")),
                form.group(4),
                FigureTelling.of(Arrays.stream(form.group(5).split(";"))
                        .map(String::strip)
                        .filter(option -> !option.isEmpty())
                        .toList()));
    }

    private static SortedMap<String, List<String>> choices(String text, String written) {
        SortedMap<String, List<String>> choices = new TreeMap<>();
        for (String choice : written.isEmpty() ? new String[0] : written.split("&", -1)) {
            Matcher form = CHOICE.matcher(choice);
            if (!form.matches()
                    || choices.put(form.group(1), List.of(form.group(2).split(","))) != null) {
                throw new Unquotable("figure.form", text);
            }
        }
        return choices;
    }

    /** The choices as the parameters of an address. */
    public Map<String, String> parameters() {
        SortedMap<String, String> parameters = new TreeMap<>();
        choices.forEach((choice, values) -> parameters.put(choice, String.join(",", values)));
        return parameters;
    }
}
