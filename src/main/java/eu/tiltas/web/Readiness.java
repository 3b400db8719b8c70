package eu.tiltas.web;

import eu.tiltas.change.ChangeLog;
import eu.tiltas.content.ImportReport;
import eu.tiltas.content.Transfer;
import eu.tiltas.language.Language;
import eu.tiltas.search.SearchIndex;
import eu.tiltas.search.lexicon.LexiconBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** Ready when the content was read and the index has followed; tells what the last import could not take over. */
@org.eclipse.microprofile.health.Readiness
@ApplicationScoped
public class Readiness implements HealthCheck {

    private static final int MOST = 200;

    @Inject
    Startup startup;

    @Inject
    Transfer transfer;

    @Inject
    ChangeLog changes;

    @Inject
    SearchIndex index;

    @Inject
    LexiconBook lexicons;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("tiltas")
                .status(startup.isReady())
                .withData("change", changes.latest())
                .withData("indexed", index.applied())
                .withData("learnt", lexicons.number());
        transfer.last().ifPresent(report -> describe(report, response));
        return response.build();
    }

    private static void describe(ImportReport report, HealthCheckResponseBuilder response) {
        response.withData("import.started", report.started().toString())
                .withData("import.milliseconds", report.took().toMillis())
                .withData("import.subjects", report.subjects())
                .withData("import.changed", report.changed())
                .withData("import.errors", report.errors())
                .withData("import.warnings", report.problems().size() - report.errors())
                .withData(
                        "import.problems",
                        report.problems().stream()
                                .limit(MOST)
                                .map(problem -> problem.describe(Language.EN))
                                .collect(Collectors.joining("\n")));
    }
}
