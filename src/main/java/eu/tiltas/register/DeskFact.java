package eu.tiltas.register;

import java.util.List;

/**
 * A fact as the desk shows it.
 *
 * @param mark by which forms name it
 * @param language code of the value's language where it is another than the reader's; empty otherwise
 * @param period how long it holds; empty if always
 * @param superseded the day on which another took its place; empty if it is held for true
 * @param proposed whether no reader has seen it yet
 */
public record DeskFact(
        String mark,
        String value,
        String language,
        String period,
        List<String> sources,
        String asOf,
        Confidence confidence,
        String note,
        String recorded,
        String superseded,
        boolean proposed) {

    public boolean isHeld() {
        return superseded.isEmpty();
    }

    public String getConfidenceCode() {
        return confidence.word();
    }
}
