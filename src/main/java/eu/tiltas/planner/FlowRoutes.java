package eu.tiltas.planner;

import eu.tiltas.language.Language;
import eu.tiltas.link.Routes;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The addresses of flows and of what stands below them, without host. */
final class FlowRoutes {

    private FlowRoutes() {}

    static String flow(Flow flow, Language language) {
        return Routes.planner(language) + "/" + flow.in(language).slug();
    }

    /** The drawing of a flow. */
    static String map(Flow flow, Language language) {
        return flow(flow, language) + "/" + Routes.word(language, "planner.map");
    }

    /** An address with parameters, in the one order in which they stand in addresses. */
    static String with(String address, Map<String, String> parameters) {
        return parameters.isEmpty()
                ? address
                : address + "?"
                        + new TreeMap<>(parameters)
                                .entrySet().stream()
                                        .map(entry ->
                                                Routes.encode(entry.getKey()) + "=" + Routes.encode(entry.getValue()))
                                        .collect(Collectors.joining("&"));
    }
}
