package eu.tiltas.page;

import java.util.List;

/** A published text as a whole. */
record PublishedText(PageEntry entry, List<String> keywords, String body, String metadata) {

    PublishedText(PageEntry entry, String keywords, String body, String metadata) {
        this(entry, keywords.lines().toList(), body, metadata);
    }
}
