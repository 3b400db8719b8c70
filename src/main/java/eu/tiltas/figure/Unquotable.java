package eu.tiltas.figure;

import eu.tiltas.markup.Fault;

/** Why there is no value to quote, as the reader of an import's report is told. */
public final class Unquotable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Object[] arguments;

    /**
     * @param reason key in the bundle {@code problems}
     * @param arguments what the reason speaks of
     */
    public Unquotable(String reason, Object... arguments) {
        super(reason);
        this.arguments = arguments;
    }

    public Fault fault(int line) {
        return Fault.error(line, getMessage(), arguments);
    }
}
