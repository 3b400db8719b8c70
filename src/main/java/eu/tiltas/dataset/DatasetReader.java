package eu.tiltas.dataset;

import eu.tiltas.dataset.Dataset.Picture;
import eu.tiltas.dataset.Dataset.PictureKind;
import eu.tiltas.dataset.Dataset.Source;
import eu.tiltas.dataset.Dataset.Withdrawal;
import eu.tiltas.dataset.csvw.Json;
import eu.tiltas.dataset.csvw.Table;
import eu.tiltas.dataset.csvw.TableMetadata;
import eu.tiltas.dataset.csvw.Texts;
import eu.tiltas.language.Language;
import eu.tiltas.language.Localized;
import eu.tiltas.language.PartialDate;
import eu.tiltas.language.Slug;
import eu.tiltas.markup.Addresses;
import eu.tiltas.markup.Csv;
import eu.tiltas.markup.Fault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a dataset: first as CSV on the Web, then what the portal asks for beyond that. */
final class DatasetReader {

    private final String name;
    private final List<Fault> faults;
    private final Required required;

    private DatasetReader(String name, List<Fault> faults) {
        this.name = name;
        this.faults = faults;
        this.required = new Required(faults);
    }

    /**
     * Reads a dataset; empty if one of its files has an error.
     *
     * @param ofMetadata gets the faults of the description
     * @param ofTable gets the faults of the table
     */
    static Optional<Dataset> read(
            String name, String metadata, String csv, List<Fault> ofMetadata, List<Fault> ofTable) {
        Optional<TableMetadata> described = TableMetadata.read(metadata, ofMetadata);
        if (described.isEmpty() || ofMetadata.stream().anyMatch(Fault::isError)) {
            return Optional.empty();
        }
        Csv lines = Csv.parse(csv, ofTable);
        Table table = ofTable.isEmpty() ? Table.read(lines, described.get(), ofTable) : new Table(List.of(), List.of());
        Dataset dataset = new DatasetReader(name, ofMetadata).dataset(described.get(), table, lines, ofTable);
        boolean good = ofMetadata.stream().noneMatch(Fault::isError)
                && ofTable.stream().noneMatch(Fault::isError);
        return good ? Optional.of(dataset) : Optional.empty();
    }

    private Dataset dataset(TableMetadata described, Table table, Csv lines, List<Fault> ofTable) {
        Json json = described.described();
        if (!described.url().equals(name + DatasetFile.TABLE)) {
            faults.add(
                    Fault.error(Required.line(json, "url"), "dataset.url", described.url(), name + DatasetFile.TABLE));
        }
        List<Variable> columns = new VariableReader(faults).variables(described);
        codes(columns, table, lines, ofTable);
        return new Dataset(
                name,
                required.words(json, "dc:title"),
                required.words(json, "dc:description"),
                slugs(json),
                keywords(json),
                json.text("dcat:theme").orElse(""),
                required.parsed(json, "dc:temporal", "dataset.period", DatasetReader::period)
                        .orElse(""),
                required.parsed(json, "dc:modified", "field.date", PartialDate::day)
                        .orElse(LocalDate.EPOCH),
                json.get("dc:valid")
                        .flatMap(given -> required.parsed(json, "dc:valid", "field.date", PartialDate::day)),
                source(json),
                table,
                columns,
                json.get("schema:image").flatMap(image -> picture(image, columns)),
                new NoteReader(name, faults).notes(json, table),
                json.get(WithdrawalMark.PROPERTY).flatMap(this::withdrawal));
    }

    private Optional<Withdrawal> withdrawal(Json json) {
        Localized<String> reason = json.get("dc:description").map(Texts::common).orElse(Localized.of(Map.of()));
        if (reason.best(Language.EN).isEmpty()) {
            faults.add(Fault.error(json.line(), "field.missing", "dc:description"));
        }
        return required.parsed(json, "dc:date", "field.date", PartialDate::day).map(day -> new Withdrawal(day, reason));
    }

    /** Every value of a column of codes has its words. */
    private void codes(List<Variable> columns, Table table, Csv lines, List<Fault> ofTable) {
        for (Table.Row row : table.rows()) {
            for (int i = 0; i < Math.min(columns.size(), row.cells().size()); i++) {
                String text = row.cells().get(i).text();
                if (!text.isEmpty() && !columns.get(i).knows(text)) {
                    int line = lines.lines().get(row.number() - 1).number();
                    ofTable.add(Fault.error(line, "csv.code", columns.get(i).name(), text));
                }
            }
        }
    }

    private Localized<String> slugs(Json json) {
        Localized<String> slugs = required.words(json, "dc:identifier");
        for (Language language : Language.values()) {
            slugs.in(language)
                    .filter(slug -> !Slug.isValid(slug))
                    .ifPresent(slug -> faults.add(Fault.error(Required.line(json, "dc:identifier"), "slug", slug)));
        }
        return slugs;
    }

    private static Map<Language, List<String>> keywords(Json json) {
        Map<Language, List<String>> keywords = new EnumMap<>(Language.class);
        for (Json item : json.get("dcat:keyword").map(Json::items).orElse(List.of())) {
            Optional<Language> language = item.text("@language").flatMap(Language::of);
            if (language.isPresent() && item.text("@value").isPresent()) {
                keywords.computeIfAbsent(language.get(), l -> new ArrayList<>())
                        .add(item.text("@value").get());
            }
        }
        return keywords;
    }

    /** A day, month or year, or two of them with a slash between. */
    private static String period(String text) {
        String[] ends = text.split("/", 2);
        PartialDate first = new PartialDate(ends[0]);
        if (ends.length == 2 && new PartialDate(ends[1]).first().isBefore(first.first())) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    private Source source(Json json) {
        Optional<Json> given = json.get("dc:source").filter(Json::isObject);
        if (given.isEmpty()) {
            faults.add(Fault.error(Required.line(json, "dc:source"), "field.missing", "dc:source"));
            return new Source(Localized.neutral(""), Localized.neutral(""), Optional.empty(), new PartialDate("0001"));
        }
        Json source = given.get();
        Optional<String> url = source.text("schema:url");
        url.filter(address -> !Addresses.isWeb(address))
                .ifPresent(address -> faults.add(Fault.error(Required.line(source, "schema:url"), "address", address)));
        return new Source(
                required.words(source, "dc:title"),
                required.words(source, "dc:publisher"),
                url,
                required.parsed(source, "dc:date", "field.asof", PartialDate::new)
                        .orElse(new PartialDate("0001")));
    }

    private Optional<Picture> picture(Json image, List<Variable> columns) {
        Optional<PictureKind> kind = required.parsed(image, "schema:genre", "dataset.picture", PictureKind::of);
        List<String> names = columns.stream().map(Variable::name).toList();
        int categories = names.indexOf(image.text("schema:about").orElse(""));
        List<Integer> measures = image.get("schema:variableMeasured").map(Json::items).orElse(List.of()).stream()
                .map(item -> names.indexOf(item.text().orElse("")))
                .toList();
        boolean known = categories >= 0
                && !measures.isEmpty()
                && measures.stream().allMatch(i -> i >= 0 && columns.get(i).isMeasure());
        if (!known) {
            faults.add(Fault.error(image.line(), "dataset.drawn"));
        }
        return kind.filter(k -> known).map(k -> new Picture(k, categories, measures));
    }
}
