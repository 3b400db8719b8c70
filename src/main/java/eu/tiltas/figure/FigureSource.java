package eu.tiltas.figure;

import eu.tiltas.language.Language;

/** A feature that keeps values which text may quote. */
public interface FigureSource {

    /** Whether it keeps a register or dataset of that name now. */
    boolean keeps(String name);

    /**
     * The value asked for, as it is today.
     *
     * @throws Unquotable with the reason if there is none
     */
    Figure figure(FigureReference reference, Language language);
}
