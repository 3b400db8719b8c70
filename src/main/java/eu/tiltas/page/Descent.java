package eu.tiltas.page;

/**
 * Where a published text comes from.
 *
 * @param number of the revision
 * @param madeFrom the revision of the source language that it agrees with; 0 where none is known
 */
record Descent(int number, int madeFrom, Provenance provenance) {

    /** Of a text of which nothing is known. */
    static final Descent UNKNOWN = new Descent(0, 0, Provenance.HUMAN);
}
