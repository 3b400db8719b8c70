package eu.tiltas.dataset;

import eu.tiltas.dataset.csvw.Json;
import eu.tiltas.dataset.csvw.Table;
import eu.tiltas.language.Localized;
import eu.tiltas.markup.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the notes on cells. */
final class NoteReader {

    private final String before;
    private final List<Fault> faults;
    private final Required required;

    /** @param name of the dataset */
    NoteReader(String name, List<Fault> faults) {
        this.before = name + DatasetFile.TABLE + "#";
        this.faults = faults;
        this.required = new Required(faults);
    }

    List<Note> notes(Json described, Table table) {
        List<Note> notes = new ArrayList<>();
        for (Json item : described.get("notes").map(Json::items).orElse(List.of())) {
            Localized<String> text = required.words(item, "schema:text");
            Optional<Note.Mark> mark = required.parsed(
                    item, "dc:type", "dataset.mark", word -> Note.Mark.valueOf(word.toUpperCase(Locale.ROOT)));
            Optional<Selection> where = where(item, table);
            if (mark.isPresent() && where.isPresent()) {
                notes.add(new Note(mark.get(), text, where.get()));
            }
        }
        return notes;
    }

    private Optional<Selection> where(Json item, Table table) {
        List<String> targets = item.get("oa:hasTarget").map(Json::items).orElse(List.of()).stream()
                .map(target -> target.text().orElse(""))
                .toList();
        try {
            Selection where = Selection.of(targets.stream()
                    .map(target -> target.startsWith(before) ? target.substring(before.length()) : target)
                    .toList());
            if (table.rows().isEmpty()
                    || where.isWithin(table.rows().size() + 1, table.columns().size())) {
                return Optional.of(where);
            }
        } catch (IllegalArgumentException e) {
            // Told below, as cells that are not there are.
        }
        faults.add(Fault.error(Required.line(item, "oa:hasTarget"), "dataset.cells", String.join(", ", targets)));
        return Optional.empty();
    }
}
