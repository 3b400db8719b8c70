package eu.tiltas.dataset;

import eu.tiltas.content.ContentFile;
import java.util.Optional;

/**
 * The two files of a dataset.
 *
 * @param csv its table; empty if the file is missing or is no text
 * @param metadata its description; likewise
 */
record DatasetFile(String name, Optional<String> csv, Optional<String> metadata) {

    static final String TABLE = ".csv";
    static final String METADATA = ".csv-metadata.json";

    /** The name of the dataset that a file belongs to; empty if it is none of its files. */
    static Optional<String> nameOf(ContentFile file) {
        String name = file.name();
        for (String ending : new String[] {METADATA, TABLE}) {
            if (name.endsWith(ending)) {
                return Optional.of(name.substring(0, name.length() - ending.length()));
            }
        }
        return Optional.empty();
    }
}
