package eu.tiltas.page;

import java.util.List;

/** A published text as a whole. */
record PublishedText(PageEntry entry, List<String> keywords, String body, String metadata, Descent descent) {

    /** Of a text that never was saved. */
    PublishedText(PageEntry entry, List<String> keywords, String body, String metadata) {
        this(entry, keywords, body, metadata, Descent.UNKNOWN);
    }

    PublishedText(PageEntry entry, String keywords, String body, String metadata, Descent descent) {
        this(entry, keywords.lines().toList(), body, metadata, descent);
    }
}
