package eu.tiltas.web;

import eu.tiltas.content.Site;
import eu.tiltas.language.Language;
import eu.tiltas.link.Paging;
import eu.tiltas.link.Routes;
import eu.tiltas.page.PageEntry;
import eu.tiltas.page.Pages;
import eu.tiltas.planner.FlowsView;
import eu.tiltas.register.ShelvesView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A section: its pages in the reader's language, and those that exist only in others. */
@Named("section")
@RequestScoped
public class SectionView {

    @Inject
    SiteView site;

    @Inject
    Pages pages;

    @Inject
    FlowsView flows;

    @Inject
    ShelvesView shelves;

    private Site.Section section;
    private List<Lists.Item> items = List.of();
    private List<Lists.Item> elsewhere = List.of();
    private Paging paging = Paging.of(1, 1, number -> "");

    /**
     * @param page of the list, from 1
     * @return false if the list has no such page
     */
    boolean load(Language language, Site.Section wanted, int page) {
        section = wanted;
        List<PageEntry> own = pages.inSection(language, wanted.key());
        String url = Routes.section(language, wanted);
        int last = Paging.pages(own.size(), Lists.PAGE_SIZE);
        paging = Paging.of(page, last, number -> number == 1 ? url : url + "?page=" + number);
        items = Lists.page(own, page).stream().map(Lists.Item::of).toList();
        if (page == 1) {
            flows.load(language, wanted.key());
            shelves.load(language, wanted.key());
        }
        elsewhere = page == 1 ? elsewhere(language, own) : List.of();
        Map<Language, String> versions = Routes.everywhere(other -> Routes.section(other, wanted));
        site.in(language)
                .titled(wanted.title(language), wanted.summary(language))
                .at(page == 1 ? url : url + "?page=" + page, versions)
                .under(wanted.key())
                .listing(wanted.title(language));
        return page >= 1 && page <= last;
    }

    private List<Lists.Item> elsewhere(Language language, List<PageEntry> own) {
        Set<String> shown = new HashSet<>();
        own.forEach(entry -> shown.add(entry.key()));
        List<Lists.Item> others = new ArrayList<>();
        for (Language other : Language.values()) {
            if (other != language) {
                pages.inSection(other, section.key()).stream()
                        .filter(entry -> shown.add(entry.key()))
                        .limit(Lists.PAGE_SIZE)
                        .forEach(entry -> others.add(Lists.Item.of(entry)));
            }
        }
        return others;
    }

    public String getTitle() {
        return section.title(site.language());
    }

    public String getSummary() {
        return section.summary(site.language());
    }

    public List<Lists.Item> getItems() {
        return items;
    }

    public Paging getPaging() {
        return paging;
    }

    public List<Lists.Item> getElsewhere() {
        return elsewhere;
    }
}
