package eu.tiltas.dataset;

import eu.tiltas.config.Clock;
import eu.tiltas.dataset.csvw.Table.Row;
import eu.tiltas.figure.InsertableFigure;
import eu.tiltas.language.Language;
import eu.tiltas.link.InsertSource;
import eu.tiltas.link.Insertable;
import eu.tiltas.link.SoughtWords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Datasets to link to, and the newest values of theirs to quote. */
@ApplicationScoped
class DatasetInserts implements InsertSource {

    @Inject
    Datasets datasets;

    @Inject
    Clock clock;

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<Insertable> find(String words, Language language, int most) {
        List<Insertable> found = new ArrayList<>();
        SoughtWords sought = SoughtWords.of(words);
        datasets.all().stream()
                .filter(dataset -> sought.areIn(dataset.title(language) + " " + dataset.name()))
                .limit(most)
                .forEach(dataset -> {
                    found.add(Insertable.link("dataset", dataset.title(language), "dataset:" + dataset.name(), ""));
                    values(dataset, language, most, found);
                });
        return found;
    }

    /** The cells of the last row, which is the newest in all tables that go by time. */
    private void values(Dataset dataset, Language language, int most, List<Insertable> found) {
        if (dataset.table().rows().isEmpty()) {
            return;
        }
        Row row = dataset.table().rows().get(dataset.table().rows().size() - 1);
        StringBuilder choices = new StringBuilder();
        for (int column = 0; column < dataset.columns().size(); column++) {
            if (!dataset.columns().get(column).isMeasure()) {
                choices.append(choices.isEmpty() ? '?' : '&')
                        .append(name(dataset, column))
                        .append('=')
                        .append(row.cells().get(column).text());
            }
        }
        int end = found.size() + most;
        for (int column = 0; column < dataset.columns().size() && found.size() < end; column++) {
            if (dataset.columns().get(column).isMeasure()) {
                filled(dataset, dataset.name() + choices + ": " + name(dataset, column), language)
                        .ifPresent(found::add);
            }
        }
    }

    private static String name(Dataset dataset, int column) {
        return dataset.columns().get(column).column().name();
    }

    private Optional<Insertable> filled(Dataset dataset, String reference, Language language) {
        return InsertableFigure.of(
                reference,
                dataset.title(language),
                language,
                asked -> DatasetFigures.of(dataset, asked, language, clock.today()));
    }
}
