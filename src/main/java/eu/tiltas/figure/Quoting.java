package eu.tiltas.figure;

import java.util.List;

/** A feature whose texts quote. */
public interface Quoting {

    /** The kind under which its subjects stand in the change log. */
    String kind();

    /** The keys of those subjects that quote a thing now, in their order. */
    List<String> quoting(String kind, String name);
}
