package eu.tiltas.web;

import eu.tiltas.language.Language;
import eu.tiltas.link.BadParameter;
import eu.tiltas.link.Routes;
import eu.tiltas.planner.FlowMapView;
import eu.tiltas.planner.FlowView;
import eu.tiltas.planner.FlowsView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is answered where guided questions stand. Addresses with answers are kept by nobody. */
@RequestScoped
class FlowAnswers {

    /** Before the name in a permalink, after {@code /id/}. */
    static final String PERMALINK = "planner/";

    @Inject
    SiteView site;

    @Inject
    FlowsView flows;

    @Inject
    FlowView flow;

    @Inject
    FlowMapView map;

    /** Whether a place under a language's home belongs to the planner. */
    static boolean isPlace(Language language, String rest) {
        String list = Routes.word(language, "planner");
        return rest.equals(list) || rest.startsWith(list + "/");
    }

    /** The parameters that a place of the planner knows: a flow, and its checklist as a file. */
    Set<String> parameters(Language language, String rest) {
        String[] parts = rest.split("/", -1);
        boolean isFlow = parts.length == 2 || parts.length == 3 && ending(parts).isPresent();
        return isFlow ? flow.parametersAt(language, parts[1]).orElse(Set.of()) : Set.of();
    }

    /** The ending of a file of the checklist: it is called as its flow. */
    private static Optional<String> ending(String[] parts) {
        return parts[2].startsWith(parts[1] + ".")
                ? Optional.of(parts[2].substring(parts[1].length() + 1))
                : Optional.empty();
    }

    /** What stands at a place under a language's home; empty if that is none of the planner's. */
    Optional<Answer> at(Target target, Language language, String rest) {
        if (!isPlace(language, rest)) {
            return Optional.empty();
        }
        String[] parts = rest.split("/", -1);
        try {
            return Optional.of(
                    switch (parts.length) {
                        case 1 -> list(language);
                        case 2 -> flow(target, language, parts[1]);
                        case 3 -> under(target, language, parts);
                        default -> Answer.Failure.of(404, language);
                    });
        } catch (BadParameter e) {
            return Optional.of(Answer.Failure.of(400, language));
        }
    }

    private Answer list(Language language) {
        if (!flows.load(language)) {
            return Answer.Failure.of(404, language);
        }
        site.in(language)
                .at(Routes.planner(language), Routes.everywhere(Routes::planner))
                .under("");
        site.about("place:planner");
        String title = site.words().get("planner.title");
        site.titled(title, site.words().get("planner.lead")).listing(title);
        return new Answer.Page("planner", Answer.Keep.CACHED);
    }

    private Answer flow(Target target, Language language, String slug) {
        if (!flow.load(language, slug, target.parameters())) {
            return elsewhere(target, language, slug);
        }
        Optional<String> onward = flow.onward();
        if (onward.isPresent()) {
            return new Answer.Onward(onward.get());
        }
        site.in(language).about("planner:" + flow.getKey());
        if (flow.isBeginning()) {
            site.titled(flow.getTitle(), flow.getLead())
                    .at(flow.getUrl(), flow.versions())
                    .inside(flow.section())
                    .via(site.getPlannerUrl(), site.words().get("planner.title"))
                    .described(flow.jsonLd());
            return new Answer.Page("flow", Answer.Keep.CACHED);
        }
        String heading =
                flow.isWrong() ? site.words().get("planner.error.title", flow.getHeading()) : flow.getHeading();
        site.titled(heading, "")
                .unlisted(flow.versions())
                .under(flow.section())
                .via(site.getPlannerUrl(), site.words().get("planner.title"))
                .via(flow.getUrl(), flow.getTitle());
        return new Answer.Page("flow", Answer.Keep.NEVER);
    }

    /** A slug that a flow had, that of another language, or the name that is the same in all; answers go along. */
    private Answer elsewhere(Target target, Language language, String slug) {
        Optional<String> former = flow.nameAt(language, slug);
        return former.flatMap(flow::versionsOf)
                .or(() -> flow.versionsOf(slug))
                .map(versions -> versions.get(language))
                .map(url -> onward(target, url))
                .orElseGet(() -> Answer.Failure.of(former.isPresent() ? 410 : 404, language));
    }

    private static Answer onward(Target target, String url) {
        return target.parameters().isEmpty()
                ? new Answer.Redirect(301, url, false)
                : new Answer.Onward(new Target(url, Map.of()).address(target.parameters()));
    }

    private Answer under(Target target, Language language, String[] parts) {
        if (parts[2].equals(Routes.word(language, "planner.map"))) {
            return map(language, parts[1]);
        }
        return ending(parts)
                .filter(ending -> flow.load(language, parts[1], target.parameters()))
                .flatMap(flow::file)
                .<Answer>map(document -> new Answer.File(document, Answer.Keep.NEVER))
                .orElseGet(() -> Answer.Failure.of(404, language));
    }

    private Answer map(Language language, String slug) {
        if (!map.load(language, slug)) {
            return Answer.Failure.of(404, language);
        }
        site.in(language)
                .about("place:steps/" + map.key())
                .titled(map.getTitle(), map.getCounts())
                .unlisted(map.versions())
                .inside(map.section())
                .via(site.getPlannerUrl(), site.words().get("planner.title"))
                .via(map.getFlowUrl(), map.getFlowTitle());
        return new Answer.Page("flow-map", Answer.Keep.CACHED);
    }

    /** Where a name leads a reader of the preferred language. */
    Answer permalink(String name, Language preferred) {
        Optional<Map<Language, String>> versions = flow.versionsOf(name);
        return versions.<Answer>map(found -> new Answer.Redirect(302, found.get(preferred), true))
                .orElseGet(() -> Answer.Failure.of(flow.existed(name) ? 410 : 404, preferred));
    }
}
