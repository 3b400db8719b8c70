package eu.tiltas.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/**
 * What axe-core finds wrong on a page, and nothing else that it can tell: to hand over what it finds right, many times the
 * page itself, takes longer than to find it.
 */
final class Axe {

    private static final String RUN =
            """
            async only => {
              const results = await axe.run(document, { runOnly: only, resultTypes: ['violations'] });
              return results.violations.map(rule => rule.id + ': '
                  + rule.nodes.map(node => node.html + ' (' + node.failureSummary + ')').join(', '));
            }""";

    private Axe() {}

    /** Breaches of the rules that have one of the tags. */
    static List<?> faults(Page page, List<String> tags) {
        return run(page, Map.of("type", "tag", "values", tags));
    }

    /** Breaches of these rules only. */
    static List<?> faultsAgainst(Page page, List<String> rules) {
        return run(page, Map.of("type", "rule", "values", rules));
    }

    private static List<?> run(Page page, Map<String, Object> only) {
        if (page.evaluate("typeof axe").equals("undefined")) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        return (List<?>) page.evaluate(RUN, only);
    }
}
