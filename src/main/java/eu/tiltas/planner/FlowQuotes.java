package eu.tiltas.planner;

import eu.tiltas.figure.Quoting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What the live flows refer to, so that it is not withdrawn from under them. */
@ApplicationScoped
class FlowQuotes implements Quoting {

    @Inject
    Flows flows;

    @Override
    public String kind() {
        return FlowStore.KIND;
    }

    @Override
    public List<String> quoting(String kind, String name) {
        String reference = kind + ":" + name;
        return flows.all().stream()
                .filter(flow -> flow.tree().items().values().stream()
                        .flatMap(FlowTree.Item::references)
                        .anyMatch(found -> found.text().equals(reference)))
                .map(Flow::key)
                .sorted()
                .toList();
    }
}
