package eu.tiltas.web.desk;

import eu.tiltas.content.SiteHolder;
import eu.tiltas.language.Language;
import eu.tiltas.security.Actor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** What can be chosen in the forms about pages, in the language of the desk. */
@RequestScoped
class PageChoices {

    @Inject
    DeskView desk;

    @Inject
    SiteHolder sites;

    /** The sections of the site. What no section means, none or all, the form says. */
    List<Choice> sections(String chosen) {
        return sites.site().sections().stream()
                .map(section -> new Choice(
                        section.key(),
                        section.title(desk.language()),
                        section.key().equals(chosen)))
                .toList();
    }

    String section(String key) {
        return sites.site()
                .section(key)
                .map(section -> section.title(desk.language()))
                .orElse(key);
    }

    List<Choice> languages(String chosen) {
        return Arrays.stream(Language.values())
                .map(language -> new Choice(
                        language.code(), language(language), language.code().equals(chosen)))
                .toList();
    }

    /** Where a page of the desk shows each language. */
    List<Choice> languages(Language shown, Function<Language, String> address) {
        return Arrays.stream(Language.values())
                .map(other -> new Choice(address.apply(other), language(other), other == shown))
                .toList();
    }

    /** Into which language something is translated: the one asked for, else the translator's own, else that of the desk. */
    Language translated(Actor actor) {
        return Sent.language("lang")
                .or(() -> actor.languages().stream().sorted().findFirst())
                .orElse(desk.language());
    }

    String language(Language language) {
        return desk.word("language.name." + language.code());
    }

    /** The constants of a set, their names under a key of the portal's words. */
    <T> List<Choice> of(T[] values, Function<T, String> code, String key, String chosen) {
        return Arrays.stream(values)
                .map(code)
                .map(word -> new Choice(word, desk.word(key + word), word.equals(chosen)))
                .toList();
    }
}
