package eu.tiltas.web;

import eu.tiltas.content.SiteHolder;
import eu.tiltas.language.Language;
import eu.tiltas.link.Routes;
import eu.tiltas.search.SearchParameters;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Parameters that the place they came to does not know. */
@RequestScoped
class StrayParameters {

    /** The letter of the index that is to be shown. */
    static final String LETTER = "letter";

    /** Links get parameters hung on by those who pass them on; the page is the same without. */
    private static final Pattern HUNG_ON = Pattern.compile("utm_[a-z]+|fbclid|gclid|msclkid|mc_[ce]id|igshid|ref_src");

    @Inject
    SiteHolder sites;

    @Inject
    RegisterAnswers registers;

    @Inject
    FlowAnswers flows;

    /** The address without them, or a refusal; empty if the place knows all that were given. */
    Optional<Answer> answer(Target target, Language preferred) {
        Language language = Target.language(target.path(), preferred);
        Set<String> known = known(target.path(), language);
        List<String> unknown = target.parameters().keySet().stream()
                .filter(name -> !known.contains(name))
                .toList();
        if (unknown.isEmpty()) {
            return Optional.empty();
        }
        if (!unknown.stream().allMatch(name -> HUNG_ON.matcher(name).matches())) {
            return Optional.of(Answer.Failure.of(400, language));
        }
        Map<String, String> rest = new LinkedHashMap<>(target.parameters());
        unknown.forEach(rest::remove);
        return Optional.of(new Answer.Redirect(301, target.address(rest), false));
    }

    private Set<String> known(String path, Language language) {
        if (path.equals(Routes.search(language)) || path.equals(Routes.searchFeed(language))) {
            return SearchParameters.NAMES;
        }
        if (path.equals(Routes.index(language))) {
            return Set.of(LETTER);
        }
        if (path.equals(Routes.feedback(language))) {
            return FeedbackAnswers.PARAMETERS;
        }
        if (OutsideAnswers.isPlace(path)) {
            return OutsideAnswers.PARAMETERS;
        }
        String slug =
                path.substring(Math.min(path.length(), Routes.home(language).length()));
        if (path.startsWith(Routes.home(language)) && RegisterAnswers.isPlace(language, slug)) {
            return registers.parameters(language, slug);
        }
        if (path.startsWith(Routes.home(language)) && FlowAnswers.isPlace(language, slug)) {
            return flows.parameters(language, slug);
        }
        boolean list = path.equals(Routes.news(language))
                || sites.site().sectionAt(language, slug).isPresent();
        return list ? Set.of(SearchParameters.PAGE) : Set.of();
    }
}
