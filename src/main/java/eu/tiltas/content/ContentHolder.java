package eu.tiltas.content;

/** A feature that keeps what a part of the content tree says. */
public interface ContentHolder {

    /**
     * Takes over its part of the tree: what is new or different is kept, what is gone is withdrawn, what is wrong is
     * reported and left as it was. Doing it twice is doing it once.
     */
    void take(ContentTree tree);
}
