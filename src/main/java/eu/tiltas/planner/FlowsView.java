package eu.tiltas.planner;

import eu.tiltas.language.Language;
import eu.tiltas.link.Routes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The list of all flows, and those of a section. */
@Named("flows")
@RequestScoped
public class FlowsView {

    /** A flow in a list. */
    public record Item(String url, String title, String summary, LocalDate updated) {}

    @Inject
    Flows flows;

    private Language language = Language.EN;
    private List<Item> items = List.of();

    /** Reads all of them; false if there is none. */
    public boolean load(Language reader) {
        load(reader, flow -> true);
        return !items.isEmpty();
    }

    /** Reads those of a section. */
    public void load(Language reader, String section) {
        load(reader, flow -> flow.tree().section().equals(section));
    }

    private void load(Language reader, Predicate<Flow> which) {
        language = reader;
        items = flows.all().stream().filter(which).map(this::item).toList();
    }

    /** Where each flow stands in the four languages, for the sitemap. */
    public List<Map<Language, String>> addresses() {
        return flows.all().stream()
                .map(flow -> Routes.everywhere(other -> FlowRoutes.flow(flow, other)))
                .toList();
    }

    private Item item(Flow flow) {
        FlowWords words = flow.in(language);
        return new Item(
                FlowRoutes.flow(flow, language),
                words.title(),
                words.lead(),
                flow.tree().updated());
    }

    public String getUrl() {
        return Routes.planner(language);
    }

    public List<Item> getItems() {
        return items;
    }
}
