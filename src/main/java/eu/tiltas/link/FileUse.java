package eu.tiltas.link;

import eu.tiltas.language.Language;

/**
 * A text that names a file.
 *
 * @param kind of its subject, as in the change log
 * @param key of its subject
 * @param revision its number
 * @param url where readers find it; empty if they do not see it
 */
public record FileUse(String kind, String key, Language language, int revision, String title, String url) {

    public boolean isSeen() {
        return !url.isEmpty();
    }
}
