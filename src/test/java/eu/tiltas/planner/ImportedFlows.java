package eu.tiltas.planner;

import eu.tiltas.content.ContentHolder;
import eu.tiltas.link.LinkTarget;
import eu.tiltas.link.Links;
import eu.tiltas.search.InMemoryLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The portal's own import of flows with memory in the database's place. */
public final class ImportedFlows {

    private final Shelf shelf = new Shelf();
    private final Flows flows = new Flows();
    private final FlowHolder holder = new FlowHolder();
    private final Links links;

    /** @param targets what flows may refer to, beside each other */
    public ImportedFlows(List<LinkTarget> targets) {
        FlowLinks own = new FlowLinks();
        own.flows = flows;
        List<LinkTarget> all = new ArrayList<>(targets);
        all.add(own);
        links = new Links(all);
        flows.store = shelf;
        flows.changes = shelf.numbers;
        holder.store = shelf;
        holder.flows = flows;
        holder.links = links;
    }

    public ContentHolder holder() {
        return holder;
    }

    Flows flows() {
        return flows;
    }

    Links links() {
        return links;
    }

    /** Keeps what {@link FlowStore} would. */
    private static final class Shelf extends FlowStore {

        private final Map<String, FlowFiles> files = new TreeMap<>();
        private final InMemoryLog numbers = new InMemoryLog("memory");

        @Override
        List<FlowFiles> live() {
            return new ArrayList<>(files.values());
        }

        @Override
        boolean existed(String name) {
            return files.containsKey(name);
        }

        @Override
        boolean save(FlowFiles saved, List<Flow> versions) {
            boolean different = !saved.equals(files.put(saved.name(), saved));
            if (different) {
                numbers.append(KIND, saved.name());
            }
            return different;
        }

        @Override
        void withdraw(String name) {
            files.remove(name);
            numbers.append(KIND, name);
        }
    }
}
