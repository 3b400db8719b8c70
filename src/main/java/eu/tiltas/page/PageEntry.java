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

    /** The constructor of queries; the text counts as updated when what it quotes was refreshed, too. */
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
            LocalDate updated,
            LocalDate refreshed) {
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
                refreshed.isAfter(updated) ? refreshed : updated);
    }

    /** The same with another summary. */
    PageEntry summarized(String other) {
        return new PageEntry(key, language, slug, title, other, type, section, order, published, updated);
    }

    /** The address without host. */
    public String url() {
        return "/" + language.code() + "/" + slug;
    }
}
