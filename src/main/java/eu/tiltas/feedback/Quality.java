package eu.tiltas.feedback;

import eu.tiltas.language.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The share of readers whom pages helped, by page and language.
 *
 * <p>Regulation (EU) 2018/1724 on the single digital gateway obliges those who publish its information to let users
 * comment anonymously on its quality (article 25) and to use that to improve it; Implementing Regulation (EU) 2020/1121
 * has questions and ratings collected with the address of the page they are about (articles 6 and 10) and leaves free text
 * out of what is passed on (article 10(3)(b)). The portal is no part of the gateway and sends nothing to it; it measures
 * in the same terms: by page, from one question, and without texts.
 *
 * @param pages those with answers enough
 * @param languages all answers of a language together, where they are enough
 */
public record Quality(List<Tally> pages, List<Tally> languages) {

    /** Fewer answers are not told: a share of them says little, and would tell what single readers answered. */
    public static final int FEWEST = 10;

    public Quality {
        pages = List.copyOf(pages);
        languages = List.copyOf(languages);
    }

    static Quality of(List<Tally> all) {
        return new Quality(
                all.stream().filter(Quality::isEnough).toList(),
                Arrays.stream(Language.values())
                        .flatMap(language -> together(all, language).stream())
                        .filter(Quality::isEnough)
                        .toList());
    }

    private static boolean isEnough(Tally tally) {
        return tally.answers() >= FEWEST;
    }

    private static Optional<Tally> together(List<Tally> all, Language language) {
        return all.stream()
                .filter(tally -> tally.language() == language)
                .map(tally -> new Tally("language:" + language.code(), language, tally.helpful(), tally.unhelpful()))
                .reduce((a, b) -> new Tally(
                        "language:" + language.code(),
                        language,
                        a.helpful() + b.helpful(),
                        a.unhelpful() + b.unhelpful()));
    }
}
