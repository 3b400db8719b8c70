package eu.tiltas.link;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A feature whose texts show files or lead to them. */
public interface UsesFiles {

    /** The kind under which its subjects stand in the change log. */
    String kind();

    /** The texts that name a file: those that readers see, and the newest of each language. */
    List<FileUse> uses(String file);

    /** Those of some files that a text names which readers see. */
    Set<String> seen(Collection<String> files);

    /** How many texts, of those that {@link #uses} tells, name each file. */
    Map<String, Integer> counts();

    /** The files that any text of these subjects names or ever named. */
    Set<String> everNamed(Collection<String> subjects);
}
