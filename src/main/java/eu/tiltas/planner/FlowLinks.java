package eu.tiltas.planner;

import eu.tiltas.language.Language;
import eu.tiltas.link.LinkTarget;
import eu.tiltas.markup.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Flows as others link to them. */
@ApplicationScoped
class FlowLinks implements LinkTarget {

    @Inject
    Flows flows;

    @Override
    public String kind() {
        return FlowStore.KIND;
    }

    @Override
    public Optional<Reader.Target> target(String key, Language reader) {
        return flows.find(key)
                .map(flow -> new Reader.Target(
                        FlowRoutes.flow(flow, reader), flow.in(reader).title(), reader));
    }
}
