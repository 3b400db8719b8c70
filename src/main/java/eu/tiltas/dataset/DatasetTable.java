package eu.tiltas.dataset;

import eu.tiltas.dataset.csvw.Table.Cell;
import eu.tiltas.dataset.csvw.Table.Row;
import eu.tiltas.language.Language;
import eu.tiltas.language.Messages;
import eu.tiltas.markup.Html;
import java.util.List;

/** A dataset's table as HTML. Each number carries itself as programs write it beside how people do. */
final class DatasetTable {

    private static final String NOTHING = "–";

    private final Dataset dataset;
    private final Language language;
    private final Messages.Words words;
    private final StringBuilder out = new StringBuilder();

    DatasetTable(Dataset dataset, Language language) {
        this.dataset = dataset;
        this.language = language;
        this.words = Messages.ofPortal().in(language);
    }

    String html(String id) {
        String label = Html.escaped(words.get("table.label.titled", dataset.title(language)));
        out.append("<div class=\"table\" role=\"region\" tabindex=\"0\" id=\"")
                .append(id)
                .append("-table\" aria-label=\"");
        out.append(label).append("\"><table class=\"data-table\"><thead><tr>");
        for (Variable column : dataset.columns()) {
            out.append("<th scope=\"col\"").append(column.isMeasure() ? " class=\"num\">" : ">");
            out.append(Html.escaped(column.heading(language))).append("</th>");
        }
        out.append("</tr></thead><tbody>");
        dataset.table().rows().forEach(this::row);
        return out.append("</tbody></table></div>").toString();
    }

    private void row(Row row) {
        boolean total = row.cells().get(0).text().equals(Variable.TOTAL);
        out.append(total ? "<tr class=\"total\">" : "<tr>");
        for (int column = 0; column < row.cells().size(); column++) {
            boolean head = column == 0;
            out.append(head ? "<th scope=\"row\"" : "<td");
            out.append(dataset.columns().get(column).isMeasure() ? " class=\"num\">" : ">");
            cell(row, column);
            out.append(head ? "</th>" : "</td>");
        }
        out.append("</tr>");
    }

    private void cell(Row row, int column) {
        Cell cell = row.cells().get(column);
        Variable variable = dataset.columns().get(column);
        if (cell.isEmpty()) {
            out.append(NOTHING);
        } else if (variable.isMeasure()) {
            out.append("<data value=\"").append(Html.escaped(cell.text())).append("\">");
            out.append(Html.escaped(variable.show(cell, language))).append("</data>");
        } else {
            out.append(Html.escaped(variable.show(cell, language)));
        }
        marks(dataset.notesOn(row, column));
    }

    private void marks(List<Integer> notes) {
        for (int number : notes) {
            out.append("<sup class=\"mark\"><span class=\"visually-hidden\">");
            out.append(Html.escaped(words.get("dataset.note")))
                    .append(" </span>")
                    .append(number)
                    .append("</sup>");
        }
    }
}
