package eu.tiltas.link;

import java.util.Optional;

/** Makes the public texts that are no page for people: feeds, the sitemap and their like. */
public interface PublicFile {

    /**
     * A text for machines.
     *
     * @param mediaType with its charset
     */
    record Document(String mediaType, String text) {}

    /** What stands at a path without host, for instance {@code /sitemap.xml}; empty if it is not one of these. */
    Optional<Document> at(String path);
}
