package eu.tiltas.page;

import eu.tiltas.language.Language;
import java.time.LocalDate;

/** A published text as lists show it. */
public record PageEntry(
        String key,
        Language language,
        String slug,
        String title,
        String summary,
        PageType type,
        String section,
        int order,
        LocalDate published,
        LocalDate updated) {

    /** The constructor of queries. */
    public PageEntry(
            String key,
            String language,
            String slug,
            String title,
            String summary,
            String type,
            String section,
            int order,
            LocalDate published,
            LocalDate updated) {
        this(
                key,
                Language.of(language).orElseThrow(),
                slug,
                title,
                summary,
                PageType.of(type).orElseThrow(),
                section,
                order,
                published,
                updated);
    }

    /** The address without host. */
    public String url() {
        return "/" + language.code() + "/" + slug;
    }
}
