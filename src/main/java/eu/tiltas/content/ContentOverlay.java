package eu.tiltas.content;

import java.util.Map;
import java.util.Optional;

/** Single files that were changed in the portal: an export writes them in the place of those in the tree. */
public interface ContentOverlay {

    /** Files by their paths below the root of the tree; an empty text for one that is gone. */
    Map<String, Optional<String>> files();
}
