package eu.tiltas.search.concept;

import java.util.List;

/** Something that holds concepts: the files of {@code content/search}, the country names of CLDR, a register. */
public interface ConceptSource {

    /** All of them as they stand now. */
    List<Concept> concepts();
}
