package eu.tiltas.xliff;

import eu.tiltas.markup.CodedText;
import java.util.List;
import java.util.Optional;

/**
 * A block to translate.
 *
 * @param id unique in its file, a name token of XML
 * @param kind what it is, in lower case
 * @param target what there is already
 * @param stale whether the source changed since the target was made
 * @param before what the source said when the target was made, where it is stale
 */
public record Unit(
        String id,
        String kind,
        CodedText source,
        Optional<CodedText> target,
        State state,
        boolean stale,
        String before,
        List<Candidate> candidates) {

    public Unit {
        candidates = List.copyOf(candidates);
    }

    public Unit with(List<Candidate> found) {
        return new Unit(id, kind, source, target, state, stale, before, found);
    }

    /** The codes that may stand in the target, by their numbers from 1. */
    public Codes codes() {
        return Codes.of(source, target);
    }
}
