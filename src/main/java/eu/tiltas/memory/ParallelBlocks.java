package eu.tiltas.memory;

import eu.tiltas.language.Language;
import java.util.List;
import java.util.Map;

/**
 * The published texts of a subject, block by block.
 *
 * @param subject for instance {@code page:emn}
 * @param rows in the order of reading; each block as written in the languages that have it, at least two
 */
public record ParallelBlocks(String subject, List<Map<Language, String>> rows) {

    public ParallelBlocks {
        rows = List.copyOf(rows);
    }
}
