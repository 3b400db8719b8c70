package eu.tiltas.search;

import eu.tiltas.language.Language;
import java.time.LocalDate;
import java.util.List;

/**
 * One public text in one language as search sees it.
 *
 * @param kind the kind of its source, for instance {@code page}
 * @param key the subject's key within the kind
 * @param url the address of the text without host, for instance {@code /lt/emn}
 * @param summary may be empty
 * @param type one of the page types, a facet, for instance {@code guidance}
 * @param section key of the section, a facet; may be empty
 * @param date the day shown with a hit (updated, else published); may be null
 * @param passages the body in reading order; the first may have an empty heading and anchor
 */
public record SearchDocument(
        String kind,
        String key,
        Language language,
        String url,
        String title,
        String summary,
        List<String> keywords,
        String type,
        String section,
        LocalDate date,
        List<Passage> passages) {

    /**
     * A section of the text, or a part of about 1,500 characters of a longer one.
     *
     * @param heading the heading it stands under; empty before the first
     * @param anchor the id of that heading in the page; empty before the first
     * @param text plain text without markup
     */
    public record Passage(String heading, String anchor, String text) {}

    public SearchDocument {
        keywords = List.copyOf(keywords);
        passages = List.copyOf(passages);
    }
}
