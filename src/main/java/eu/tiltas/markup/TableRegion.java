package eu.tiltas.markup;

import org.commonmark.node.CustomBlock;

/** Stands around a table, so that a wide one scrolls by itself and has a name. */
final class TableRegion extends CustomBlock {

    private final int number;
    private final String heading;

    /**
     * @param number of the table under its heading, from 1
     * @param heading the text of the heading before it; may be empty
     */
    TableRegion(int number, String heading) {
        this.number = number;
        this.heading = heading;
    }

    int number() {
        return number;
    }

    String heading() {
        return heading;
    }
}
