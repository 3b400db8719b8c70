package eu.tiltas.web;

import eu.tiltas.dataset.Datasets;
import eu.tiltas.language.Language;
import eu.tiltas.link.Routes;
import eu.tiltas.page.Pages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All pages and datasets in a language, in its alphabetical order. */
@Named("az")
@RequestScoped
public class IndexView {

    private static final int MOST_AT_ONCE = 400;

    @Inject
    SiteView site;

    @Inject
    Pages pages;

    @Inject
    Datasets datasets;

    private List<Lists.Letter> letters = List.of();
    private List<Lists.Letter> shown = List.of();
    private int total;

    /**
     * @param letter the only one to show where there are too many pages for one; empty for the first
     * @return false if there is no such letter
     */
    boolean load(Language language, String letter) {
        letters = Lists.letters(language, items(language));
        total = letters.stream().mapToInt(l -> l.entries().size()).sum();
        shown = letters;
        boolean known =
                letter.isEmpty() || letters.stream().anyMatch(l -> l.letter().equals(letter));
        if (total > MOST_AT_ONCE) {
            String chosen = letter.isEmpty() ? letters.get(0).letter() : letter;
            letters = letters.stream()
                    .map(l -> inPageOfItsOwn(l, language, chosen))
                    .toList();
            shown = letters.stream().filter(Lists.Letter::current).toList();
        }
        String url = Routes.index(language);
        Map<Language, String> versions = Routes.everywhere(Routes::index);
        site.in(language)
                .at(letter.isEmpty() ? url : url + "?letter=" + Routes.encode(letter), versions)
                .under("");
        String title = site.words().get("az.title");
        site.titled(title, site.words().get("az.lead", getTotal())).listing(title);
        return known;
    }

    private List<Lists.Item> items(Language language) {
        return Stream.concat(
                        pages.entries(language).stream().map(Lists.Item::of),
                        datasets.all().stream().map(dataset -> Lists.Item.of(dataset, language)))
                .toList();
    }

    private static Lists.Letter inPageOfItsOwn(Lists.Letter letter, Language language, String chosen) {
        return new Lists.Letter(
                letter.letter(),
                letter.anchor(),
                Routes.index(language) + "?letter=" + Routes.encode(letter.letter()),
                letter.letter().equals(chosen),
                letter.entries());
    }

    public int getTotal() {
        return total;
    }

    /** The letters whose pages are listed. */
    public List<Lists.Letter> getShown() {
        return shown;
    }

    public List<Lists.Letter> getLetters() {
        return letters;
    }
}
