package eu.tiltas.figure;

import eu.tiltas.language.Language;
import eu.tiltas.link.Insertable;
import java.util.Optional;
import java.util.function.Function;

/** A figure as writers put it into a text. */
public final class InsertableFigure {

    private InsertableFigure() {}

    /**
     * A figure with its present value; empty if there is none to quote.
     *
     * @param reference as a text would have it
     * @param of what it is a figure of
     */
    public static Optional<Insertable> of(
            String reference, String of, Language language, Function<FigureReference, Figure> figures) {
        try {
            FigureReference asked = FigureReference.of(reference);
            Figure figure = figures.apply(asked);
            return Optional.of(new Insertable(
                    "figure",
                    of + ": " + figure.label(),
                    "{" + reference + "}",
                    Figures.tell(figure, asked, language).plain()));
        } catch (Unquotable e) {
            return Optional.empty();
        }
    }
}
