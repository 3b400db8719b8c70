package eu.tiltas.register;

import eu.tiltas.figure.FigureReference;
import eu.tiltas.figure.Unquotable;
import eu.tiltas.link.BadParameter;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The choices of a figure as a query to its register. */
final class FigureQuery {

    private FigureQuery() {}

    /**
     * The subjects to count.
     *
     * @throws Unquotable if something is chosen that the register can't have
     */
    static RegisterQuery of(FigureReference reference, Declaration declaration) {
        reference.choices().forEach((name, values) -> {
            if (!name.equals(RegisterParameters.AS_OF)) {
                Field field = declaration
                        .field(name)
                        .filter(Field::facet)
                        .orElseThrow(() -> new Unquotable("figure.choice", declaration.name(), name));
                values.stream()
                        .filter(value -> !FactValue.canBeChosen(value, field))
                        .findFirst()
                        .ifPresent(value -> {
                            throw new Unquotable("figure.value", value, name);
                        });
            }
        });
        asOf(reference.parameters());
        return RegisterParameters.read(reference.parameters(), declaration);
    }

    /**
     * The day for which a subject's value is asked.
     *
     * @throws Unquotable if anything else is chosen
     */
    static Optional<LocalDate> asOf(FigureReference reference, Declaration declaration) {
        String others = reference.choices().keySet().stream()
                .filter(name -> !name.equals(RegisterParameters.AS_OF))
                .collect(Collectors.joining(", "));
        if (!others.isEmpty()) {
            throw new Unquotable("figure.choice", declaration.name(), others);
        }
        return asOf(reference.parameters());
    }

    private static Optional<LocalDate> asOf(Map<String, String> parameters) {
        try {
            return RegisterParameters.day(parameters, RegisterParameters.AS_OF);
        } catch (BadParameter e) {
            throw new Unquotable("figure.value", parameters.get(RegisterParameters.AS_OF), RegisterParameters.AS_OF);
        }
    }
}
