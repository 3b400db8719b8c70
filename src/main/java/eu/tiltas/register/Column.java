package eu.tiltas.register;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;

/**
 * The values of one field in all subjects of a register, laid out so that those of a day are found by comparing numbers.
 * Subjects are named by their place in the register, values by their place among the field's values.
 */
final class Column {

    private final List<String> values;
    private final int[] subject;
    private final int[] value;
    private final int[] from;
    private final int[] until;
    private final int[] recorded;
    private final int[] superseded;

    private Column(List<String> values, int facts) {
        this.values = values;
        subject = new int[facts];
        value = new int[facts];
        from = new int[facts];
        until = new int[facts];
        recorded = new int[facts];
        superseded = new int[facts];
    }

    static Column of(Field field, List<Subject> subjects) {
        TreeSet<String> distinct = new TreeSet<>();
        int facts = 0;
        for (Subject subject : subjects) {
            for (Fact fact : subject.facts()) {
                if (fact.field().equals(field.name())) {
                    distinct.add(field.facetValue(fact.text()));
                    facts++;
                }
            }
        }
        Column column = new Column(List.copyOf(distinct), facts);
        int row = 0;
        for (int i = 0; i < subjects.size(); i++) {
            for (Fact fact : subjects.get(i).facts()) {
                if (fact.field().equals(field.name())) {
                    column.set(row++, i, fact, field.facetValue(fact.text()));
                }
            }
        }
        return column;
    }

    private void set(int row, int place, Fact fact, String text) {
        subject[row] = place;
        value[row] = java.util.Collections.binarySearch(values, text);
        from[row] = fact.period().fromDay();
        until[row] = fact.period().untilDay();
        recorded[row] = (int) fact.recorded().toEpochDay();
        superseded[row] = fact.superseded().map(day -> (int) day.toEpochDay()).orElse(Integer.MAX_VALUE);
    }

    /** The values in the order of their places. */
    List<String> values() {
        return values;
    }

    /** For each value the subjects that have it on a day, as known on another. */
    BitSet[] at(LocalDate asOf, LocalDate knownOn) {
        int day = (int) asOf.toEpochDay();
        int known = (int) knownOn.toEpochDay();
        BitSet[] holders = new BitSet[values.size()];
        for (int i = 0; i < holders.length; i++) {
            holders[i] = new BitSet();
        }
        for (int row = 0; row < subject.length; row++) {
            if (from[row] <= day && day < until[row] && recorded[row] <= known && known < superseded[row]) {
                holders[value[row]].set(subject[row]);
            }
        }
        return holders;
    }
}
