package eu.tiltas.web;

import eu.tiltas.language.Language;
import eu.tiltas.link.Routes;
import eu.tiltas.page.Pages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** All pages of a language in its alphabetical order. */
@Named("az")
@RequestScoped
public class IndexView {

    @Inject
    SiteView site;

    @Inject
    Pages pages;

    private List<Lists.Letter> letters = List.of();

    void load(Language language) {
        letters = Lists.letters(language, pages.entries(language));
        Map<Language, String> versions = new EnumMap<>(Language.class);
        for (Language other : Language.values()) {
            versions.put(other, Routes.index(other));
        }
        site.in(language).at(Routes.index(language), versions).under("");
        site.titled(site.words().get("az.title"), site.words().get("az.lead", getTotal()));
    }

    public int getTotal() {
        return letters.stream().mapToInt(letter -> letter.entries().size()).sum();
    }

    public List<Lists.Letter> getLetters() {
        return letters;
    }
}
