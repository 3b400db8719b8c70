package eu.tiltas.content;

/** A feature that keeps what a part of the content tree says. */
public interface ContentHolder {

    /**
     * Takes over its part of the tree: what is new or different is kept, what is gone is withdrawn, what is wrong is
     * reported and left as it was. Doing it twice is doing it once.
     */
    void take(ContentTree tree);

    /** Whether others may quote what it keeps: it then takes over its part before they do. */
    default boolean isQuoted() {
        return false;
    }

    /** Ends the import, when all holders have taken over their parts: withdraws what is gone and no longer quoted. */
    default void settle(ContentTree tree) {}
}
