package eu.tiltas.content;

import java.nio.charset.StandardCharsets;

/** A feature whose part of the content tree can be changed in the portal as well, and which writes that part as it is now. */
public interface ContentSource {

    /** Takes a file of the tree. */
    interface Files {

        /** @param path below the root of the tree, with slashes */
        void add(String path, byte[] bytes);

        /** Likewise, a text. */
        default void add(String path, String text) {
            add(path, text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The name of the folder that it writes as a whole. */
    String folder();

    /** Hands over the files that an import would make the published state from, in the order of their paths. */
    void write(Files files);
}
