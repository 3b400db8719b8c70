package eu.tiltas.web;

import eu.tiltas.content.Site;
import eu.tiltas.language.Language;
import eu.tiltas.link.Paging;
import eu.tiltas.link.Routes;
import eu.tiltas.page.PageEntry;
import eu.tiltas.page.Pages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The news of a language by year. */
@Named("news")
@RequestScoped
public class NewsView {

    private static final String SECTION = "news";

    @Inject
    SiteView site;

    @Inject
    Pages pages;

    private List<Lists.Year> years = List.of();
    private Paging paging = Paging.of(1, 1, number -> "");

    /**
     * @param page of the list, from 1
     * @return false if the list has no such page
     */
    boolean load(Language language, int page) {
        List<PageEntry> all = pages.news(language, Integer.MAX_VALUE);
        String url = Routes.news(language);
        int last = Paging.pages(all.size(), Lists.PAGE_SIZE);
        paging = Paging.of(page, last, number -> number == 1 ? url : url + "?page=" + number);
        years = Lists.years(Lists.page(all, page));
        Map<Language, String> versions = Routes.everywhere(Routes::news);
        site.in(language)
                .at(page == 1 ? url : url + "?page=" + page, versions)
                .under(SECTION)
                .titled(getTitle(), getSummary())
                .listing(getTitle());
        return page >= 1 && page <= last;
    }

    private Optional<Site.Section> section() {
        return site.site().section(SECTION);
    }

    public String getTitle() {
        return section().map(s -> s.title(site.language())).orElseGet(() -> site.words()
                .get("home.news"));
    }

    public String getSummary() {
        return section().map(s -> s.summary(site.language())).orElse("");
    }

    public List<Lists.Year> getYears() {
        return years;
    }

    public Paging getPaging() {
        return paging;
    }

    public String getFeedUrl() {
        return section().map(s -> Routes.feed(site.language(), s)).orElseGet(() -> Routes.feed(site.language()));
    }
}
