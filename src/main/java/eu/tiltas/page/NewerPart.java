package eu.tiltas.page;

import java.util.Locale;

/**
 * A place where the source says something else by now than a translation of it.
 *
 * @param kind what happened in the source
 * @param block the block of the translation's body that stands for it or before it; {@link #HEAD} where that is the
 *     title or the summary
 * @param anchor of the heading in the source under which it stands; empty where there is none
 */
record NewerPart(Kind kind, int block, String anchor) {

    static final int HEAD = -1;

    /** What happened in the source. */
    enum Kind {
        CHANGED,
        ADDED,
        REMOVED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
