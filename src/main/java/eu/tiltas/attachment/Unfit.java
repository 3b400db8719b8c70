package eu.tiltas.attachment;

import eu.tiltas.markup.Fault;
import eu.tiltas.security.Reason;
import eu.tiltas.security.Refused;
import java.util.List;

/** Why a file is not taken: told to an editor, and in the report of an import, by the same words. */
final class Unfit {

    private static final String KEY = "desk.refused.file";

    private static final String WORDS = "file.unfit.";

    private Unfit() {}

    /** @param reason its words are under {@code file.unfit.<reason>} in the bundle {@code problems} */
    static Refused because(String reason, Object... arguments) {
        String words = WORDS + reason;
        return Refused.because(KEY, Fault.error(0, words, arguments));
    }

    /** The same for the report of an import. */
    static List<Fault> faults(Refused refused) {
        return refused.reasons().stream()
                .map(Reason::arguments)
                .flatMap(List::stream)
                .filter(Fault.class::isInstance)
                .map(Fault.class::cast)
                .toList();
    }
}
