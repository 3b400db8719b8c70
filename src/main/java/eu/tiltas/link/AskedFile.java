package eu.tiltas.link;

import eu.tiltas.language.Language;
import java.util.Map;
import java.util.Optional;

/** Makes a public text that depends on what is asked for, so that nobody but the one who asks keeps it. */
public interface AskedFile {

    /**
     * What stands at a path without host; empty if it is not one of these.
     *
     * @throws BadParameter if a parameter is out of bounds
     */
    Optional<PublicFile.Document> at(String path, Language language, Map<String, String> parameters);
}
