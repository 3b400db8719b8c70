package eu.tiltas.xliff;

import eu.tiltas.language.Language;
import java.util.List;

/**
 * A text with its translation, block by block.
 *
 * @param key by which the portal knows it
 * @param sourceRevision the revision of the source that it holds
 * @param base the revision of the translation that it holds; 0 for none
 */
public record BilingualFile(
        String key, Language source, Language target, int sourceRevision, int base, List<Unit> units) {

    public BilingualFile {
        units = List.copyOf(units);
    }
}
