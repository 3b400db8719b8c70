package eu.tiltas.intake;

import java.time.Duration;

/**
 * How much is taken in. A brochure of a ministry with 150 pages has some 400 000 characters and, with its pictures, 10 MB;
 * a page of the portal has 40 000.
 */
public final class Limits {

    /** Of a file. */
    public static final int BYTES = 20 << 20;

    /** Of the text, as Markdown: what a draft can hold. */
    static final int CHARACTERS = 900_000;

    /** Of one part of a zipped file, unpacked: its tree of elements is some ten times as large in memory. */
    static final int PART_BYTES = 16 << 20;

    /** Parts of a zipped file; a long document with pictures has hundreds. */
    static final int PARTS = 5_000;

    /** So many times larger than packed is no document but a bomb; a table of empty cells gets to about 100. */
    static final int RATIO = 250;

    /** Elements in each other; Word's own tables in tables get to about 60. */
    static final int DEPTH = 250;

    static final Duration TIME = Duration.ofSeconds(30);

    /** Conversions at a time. */
    static final int TOGETHER = 2;

    private Limits() {}
}
