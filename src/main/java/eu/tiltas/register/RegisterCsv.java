package eu.tiltas.register;

import eu.tiltas.language.Language;
import eu.tiltas.markup.CsvLine;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A listing as a table for spreadsheets (RFC 4180): the columns that are shown, dates as ISO 8601 writes them. */
final class RegisterCsv {

    private final Listing listing;
    private final Telling telling;
    private final Language language;
    private final String publicUrl;

    RegisterCsv(Listing listing, Telling telling, Language language, String publicUrl) {
        this.listing = listing;
        this.telling = telling;
        this.language = language;
        this.publicUrl = publicUrl;
    }

    String text() {
        StringBuilder csv = new StringBuilder();
        List<Field> columns = columns();
        List<String> head = new ArrayList<>(List.of("id"));
        columns.forEach(field -> head.add(field.labelIn(language)));
        head.add(telling.words().get("register.confidence.uncertain"));
        head.add(telling.words().get("subject.permalink"));
        csv.append(CsvLine.of(head));
        listing.subjects().forEach(subject -> csv.append(CsvLine.of(row(subject, columns))));
        return csv.toString();
    }

    private List<String> row(Subject subject, List<Field> columns) {
        List<String> row = new ArrayList<>(List.of(subject.key()));
        columns.forEach(field -> row.add(cell(subject, field)));
        row.add(columns.stream()
                .filter(field -> listing.snapshot().facts(subject, field.name()).stream()
                        .anyMatch(fact -> fact.confidence() == Confidence.UNCERTAIN))
                .map(field -> field.labelIn(language))
                .collect(Collectors.joining("; ")));
        row.add(publicUrl + RegisterRoutes.permalink(subject));
        return row;
    }

    private String cell(Subject subject, Field field) {
        if (field.is(Field.Type.LOCALIZED) && !field.many()) {
            return subject.text(
                            field.name(),
                            listing.snapshot().asOf(),
                            listing.snapshot().knownOn())
                    .map(text -> telling.text(text).text())
                    .orElse("");
        }
        return listing.snapshot().facts(subject, field.name()).stream()
                .map(fact -> field.is(Field.Type.DATE) || field.is(Field.Type.NUMBER) || field.is(Field.Type.LINK)
                        ? fact.text()
                        : telling.value(field, fact).text())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private List<Field> columns() {
        Declaration register = listing.snapshot().register().declaration();
        return register.columns().stream().map(register.fields()::get).toList();
    }
}
