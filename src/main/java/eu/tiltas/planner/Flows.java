package eu.tiltas.planner;

import eu.tiltas.change.Changes;
import eu.tiltas.language.Language;
import eu.tiltas.link.KeptSlugs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The live flows, looked up once for every change of the portal and read when their files are others. */
@ApplicationScoped
class Flows {

    @Inject
    FlowStore store;

    @Inject
    Changes changes;

    @Inject
    KeptSlugs slugs;

    private volatile Known known = new Known(-1, Map.of(), List.of());

    private record Known(long change, Map<FlowFiles, Flow> byFiles, List<Flow> inOrder) {}

    private Known known() {
        Known now = known;
        long latest = changes.latest();
        if (now.change() != latest) {
            Map<FlowFiles, Flow> read = new HashMap<>();
            for (FlowFiles files : store.live()) {
                read(files, now).ifPresent(flow -> read.put(files, flow));
            }
            List<Flow> inOrder = read.values().stream()
                    .sorted(Comparator.comparing((Flow flow) -> flow.tree().order())
                            .thenComparing(Flow::key))
                    .toList();
            now = new Known(latest, Map.copyOf(read), inOrder);
            known = now;
        }
        return now;
    }

    /** What is as it was need not be read again. */
    private static Optional<Flow> read(FlowFiles files, Known before) {
        Flow same = before.byFiles().get(files);
        if (same != null) {
            return Optional.of(same);
        }
        return Flow.kept(files, files.noFaults());
    }

    /** All flows in their order. */
    Collection<Flow> all() {
        return known().inOrder();
    }

    Optional<Flow> find(String key) {
        return all().stream().filter(flow -> flow.key().equals(key)).findFirst();
    }

    /** The flow at an address. */
    Optional<Flow> at(Language language, String slug) {
        return all().stream()
                .filter(flow -> flow.in(language).slug().equals(slug))
                .findFirst();
    }

    /** The name of the one that has or had an address, live or not. */
    Optional<String> nameAt(Language language, String slug) {
        return slugs.owner(FlowStore.KIND, language, slug);
    }

    /** Whether there is or was one of that name. */
    boolean existed(String key) {
        return store.existed(key);
    }
}
