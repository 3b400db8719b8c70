package eu.tiltas.search.concept;

import java.nio.file.Path;

/** The concepts that are published with the portal, read once for all tests. */
final class OwnConcepts {

    static final ConceptFiles FILES = ConceptFiles.read(Path.of("content"));

    static final ConceptFinder FINDER = ConceptFinder.of(FILES);

    private OwnConcepts() {}
}
