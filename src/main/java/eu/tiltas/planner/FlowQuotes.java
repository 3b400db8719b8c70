package eu.tiltas.planner;

import eu.tiltas.figure.Citation;
import eu.tiltas.figure.Quoting;
import eu.tiltas.language.Language;
import eu.tiltas.markup.MarkdownText.Quote;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What the live flows refer to, so that it is not withdrawn from under them. */
@ApplicationScoped
class FlowQuotes implements Quoting {

    @Inject
    Flows flows;

    @Inject
    FlowStore store;

    @Override
    public String kind() {
        return FlowStore.KIND;
    }

    @Override
    public List<Citation> citations() {
        List<Citation> citations = new ArrayList<>();
        for (Flow flow : flows.all()) {
            flow.tree().items().values().stream()
                    .flatMap(FlowTree.Item::references)
                    .map(FlowQuotes::quote)
                    .distinct()
                    .forEach(quote -> {
                        for (Language language : Language.values()) {
                            citations.add(new Citation(kind(), flow.key(), language, quote));
                        }
                    });
        }
        return citations;
    }

    @Override
    public void follow(Collection<String> keys) {
        store.follow(keys);
    }

    private static Quote quote(FlowTree.Reference reference) {
        int name = reference.text().indexOf(':') + 1;
        return new Quote(
                reference.text().substring(0, Math.max(0, name - 1)),
                reference.text().substring(name),
                Quote.LINK,
                reference.line());
    }
}
