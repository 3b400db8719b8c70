package eu.tiltas.dataset;

import eu.tiltas.dataset.csvw.Table.Cell;
import eu.tiltas.dataset.csvw.Table.Row;
import eu.tiltas.language.Language;
import eu.tiltas.search.answer.Answer;
import eu.tiltas.search.answer.Answer.Citation;
import eu.tiltas.search.answer.Answer.Reading;
import eu.tiltas.search.answer.Answer.Said;
import eu.tiltas.search.answer.AnswerSource;
import eu.tiltas.search.answer.Question;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers questions by a cell of a table. Which row is asked for must be plain, and the cell must not be empty. */
@ApplicationScoped
class CellAnswers implements AnswerSource {

    private static final String YEAR = "year";
    private static final List<String> COUNTRIES = List.of("country", "people", "to", "from");

    @Inject
    Datasets datasets;

    @Override
    public String kind() {
        return DatasetStore.KIND;
    }

    @Override
    public Optional<Answer> answer(Question question, Language reader) {
        return datasets.find(question.of().get(0)).flatMap(dataset -> answer(dataset, question, reader));
    }

    private static Optional<Answer> answer(Dataset dataset, Question question, Language reader) {
        int column = dataset.table().place(question.wants());
        return column < 0 || !describes(dataset, question)
                ? Optional.empty()
                : row(dataset, column, question).map(row -> new Answer(List.of(reading(dataset, row, column, reader))));
    }

    /** A table of one year can't tell of another. */
    private static boolean describes(Dataset dataset, Question question) {
        return isYearly(dataset)
                || question.one(YEAR).map(dataset.temporal()::equals).orElse(true);
    }

    private static boolean isYearly(Dataset dataset) {
        return dataset.columns().stream().anyMatch(Variable::isYear);
    }

    /** The one row that is asked for; of years, where none is named, the last that has a value. */
    private static Optional<Row> row(Dataset dataset, int column, Question question) {
        List<Row> rows = dataset.table().rows().stream()
                .filter(row -> !row.cells().get(column).isEmpty())
                .filter(row -> isMeant(dataset, row, question))
                .toList();
        return rows.size() > 1 && isYearly(dataset) && question.one(YEAR).isEmpty()
                ? rows.stream().max(Comparator.comparing(row -> year(dataset, row)))
                : rows.stream().filter(row -> rows.size() == 1).findFirst();
    }

    private static String year(Dataset dataset, Row row) {
        return keys(dataset)
                .filter(key -> dataset.columns().get(key).isYear())
                .map(key -> row.cells().get(key).text())
                .findFirst()
                .orElse("");
    }

    private static boolean isMeant(Dataset dataset, Row row, Question question) {
        return keys(dataset).allMatch(key -> {
            Variable variable = dataset.columns().get(key);
            String value = row.cells().get(key).text();
            return variable.isYear()
                    ? question.one(YEAR).map(value::equals).orElse(true)
                    : wanted(variable, question).contains(value);
        });
    }

    /** What a column of words must say: the country that is named, what the form of the question says, else the total. */
    private static Set<String> wanted(Variable variable, Question question) {
        Set<String> fixed = question.where().get(variable.name());
        Optional<String> country = variable.country()
                ? COUNTRIES.stream()
                        .flatMap(role -> question.given(role).stream())
                        .findFirst()
                : Optional.empty();
        return fixed != null ? fixed : Set.of(country.orElse(Variable.TOTAL));
    }

    /** The places of the columns that say what a row is of. */
    private static Stream<Integer> keys(Dataset dataset) {
        return Stream.iterate(0, place -> place < dataset.columns().size(), place -> place + 1)
                .filter(place -> !dataset.columns().get(place).isMeasure());
    }

    private static Reading reading(Dataset dataset, Row row, int column, Language reader) {
        Variable variable = dataset.columns().get(column);
        Cell cell = row.cells().get(column);
        return new Reading(
                dataset.name(),
                dataset.title(reader),
                reader.code(),
                Addresses.page(dataset, reader),
                List.of(new Said(
                        label(dataset, row, variable, reader), variable.showAlone(cell, reader), reader.code())),
                Optional.of(dataset.source().asOf()),
                dataset.notesOn(row, column).stream()
                        .map(number -> dataset.notes()
                                .get(number - 1)
                                .text()
                                .in(reader)
                                .orElseThrow())
                        .toList(),
                List.of(citation(dataset, reader)));
    }

    /** The heading of the column, with what the row is of, and of which time. */
    private static String label(Dataset dataset, Row row, Variable variable, Language reader) {
        Stream<String> of = keys(dataset)
                .map(key -> dataset.columns().get(key).show(row.cells().get(key), reader));
        Stream<String> time = isYearly(dataset) ? Stream.empty() : Stream.of(Period.format(dataset.temporal(), reader));
        String title = variable.title(reader);
        boolean bare = variable.isPercent() || title.equalsIgnoreCase(variable.unit(reader));
        return (bare ? title : variable.heading(reader))
                + Stream.concat(of, time).collect(Collectors.joining(", ", " (", ")"));
    }

    private static Citation citation(Dataset dataset, Language reader) {
        Dataset.Source source = dataset.source();
        return new Citation(
                source.title().in(reader).orElseThrow(),
                reader.code(),
                source.publisher().in(reader).orElse(""),
                source.url().orElse(""));
    }
}
