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

    private static final List<String> GUIDELINES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final String RUN =
            """
            async only => {
              const results = await axe.run(document, { runOnly: only, resultTypes: ['violations'] });
              return results.violations.map(rule => rule.id + ': '
                  + rule.nodes.map(node => node.html + ' (' + node.failureSummary + ')').join(', '));
            }""";

    private Axe() {}

    /** Breaches of WCAG 2.2 AA and of the good practice beyond it. */
    static List<?> faults(Page page) {
        return run(page, Map.of("type", "tag", "values", GUIDELINES));
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
