package eu.tiltas.figure;

import eu.tiltas.language.PartialDate;
import eu.tiltas.markup.SourcedValue.Origin;
import java.math.BigDecimal;
import java.util.List;

/**
 * A sourced value that text may quote, in the words of one language: a fact, a count over a register, a cell of a
 * dataset.
 *
 * @param label what the value is of its origin
 * @param doubt in words why the value may be another now; empty if nothing speaks for that
 * @param remarks what else a reader must know, each a sentence
 */
public record Figure(Value value, String label, Origin origin, String doubt, List<String> remarks) {

    /** What is quoted. */
    public sealed interface Value {}

    /**
     * A number.
     *
     * @param fraction the least digits behind the decimal sign
     * @param unit what is counted; {@code %} for shares; may be empty
     * @param change whether a rise has its sign too
     */
    public record Number(BigDecimal number, int fraction, String unit, boolean change) implements Value {}

    /** A date as exactly as it is known. */
    public record Day(PartialDate date) implements Value {}

    /** Words in the reader's language. */
    public record Text(String text) implements Value {}

    public Figure {
        remarks = List.copyOf(remarks);
    }
}
