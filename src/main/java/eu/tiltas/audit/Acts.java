package eu.tiltas.audit;

import java.util.List;

/** A page of the log, the newest first, and whether older ones follow. */
public record Acts(List<Act> acts, boolean more) {

    public Acts {
        acts = List.copyOf(acts);
    }
}
