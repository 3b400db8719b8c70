package eu.tiltas.planner;

import eu.tiltas.language.Language;
import eu.tiltas.language.Messages;
import eu.tiltas.link.Routes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A flow as those who write it look at it: the drawing, the steps in words, the count of ways through it. */
@Named("flowMap")
@RequestScoped
public class FlowMapView {

    @Inject
    Flows flows;

    private Flow flow;
    private Language language = Language.EN;
    private FlowDrawing drawing;
    private int paths;

    /** Draws the flow at a slug; false if there is none. */
    public boolean load(Language reader, String slug) {
        Optional<Flow> found = flows.at(reader, slug);
        found.ifPresent(one -> {
            flow = one;
            language = reader;
            drawing = new FlowDrawing(one, reader);
            paths = Paths.count(one.tree());
        });
        return found.isPresent();
    }

    /** The name of the flow that is drawn. */
    public String key() {
        return flow.key();
    }

    public Map<Language, String> versions() {
        return Routes.everywhere(other -> FlowRoutes.map(flow, other));
    }

    public String section() {
        return flow.tree().section();
    }

    public String getUrl() {
        return FlowRoutes.map(flow, language);
    }

    public String getFlowUrl() {
        return FlowRoutes.flow(flow, language);
    }

    public String getFlowTitle() {
        return flow.in(language).title();
    }

    public String getTitle() {
        return words().get("planner.map.title", getFlowTitle());
    }

    public String getCounts() {
        FlowTree tree = flow.tree();
        return words().get(
                        "planner.map.counts",
                        paths,
                        tree.questions().size(),
                        tree.outcomes().size(),
                        tree.items().size());
    }

    private Messages.Words words() {
        return Messages.ofPortal().in(language);
    }

    public String getSvg() {
        return drawing.svg();
    }

    public List<FlowDrawing.Edge> getEdges() {
        return drawing.edges();
    }
}
