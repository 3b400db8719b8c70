package eu.tiltas.dataset;

import eu.tiltas.figure.Exhibit;
import eu.tiltas.language.Language;
import eu.tiltas.language.Messages;
import eu.tiltas.markup.Html;
import java.util.Optional;

/** A dataset as a page shows it. */
final class DatasetExhibit implements Exhibit {

    private static final String TABLE = "table";

    private final Dataset dataset;
    private final Language language;
    private final Messages.Words words;

    DatasetExhibit(Dataset dataset, Language language) {
        this.dataset = dataset;
        this.language = language;
        this.words = Messages.ofPortal().in(language);
    }

    @Override
    public String title() {
        return dataset.title(language);
    }

    @Override
    public String url() {
        return Addresses.page(dataset, language);
    }

    @Override
    public String text() {
        return title() + "\n" + DatasetText.rows(dataset, language);
    }

    /** The picture with its caption, the table folded up under it, the notes, and where the numbers come from. */
    @Override
    public Html html(String show, String id) {
        Optional<String> picture = show.equals(TABLE) ? Optional.empty() : Drawing.of(dataset, language, id);
        StringBuilder out = new StringBuilder();
        out.append("<figure class=\"exhibit\" aria-labelledby=\"").append(id).append("-title\">");
        caption(out, id, picture.isPresent());
        picture.ifPresent(
                svg -> out.append("<div class=\"picture\">").append(svg).append("</div>"));
        if (picture.isPresent()) {
            out.append("<details class=\"data\"><summary>").append(words.get("dataset.table"));
            out.append("</summary>").append(table(id)).append("</details>");
        } else {
            out.append(table(id));
        }
        out.append(notes(id)).append(source()).append("</figure>");
        return new Html(out.toString());
    }

    private void caption(StringBuilder out, String id, boolean drawn) {
        out.append("<figcaption><p class=\"exhibit-title\" id=\"").append(id).append("-title\">");
        out.append(Html.escaped(title())).append("</p><p class=\"exhibit-lead\">");
        out.append(Html.escaped(dataset.description(language)));
        String unit = drawn ? Drawing.unit(dataset, language) : "";
        if (!unit.isEmpty()) {
            out.append(" <span class=\"unit\">")
                    .append(Html.escaped(words.get("dataset.unit", unit)))
                    .append("</span>");
        }
        out.append("</p></figcaption>");
    }

    /** What the values of the picture are counted in; may be empty. */
    String unit() {
        String unit = Drawing.unit(dataset, language);
        return unit.isEmpty() ? "" : words.get("dataset.unit", unit);
    }

    /** The picture alone; empty where nothing is drawn. */
    String picture(String id) {
        return Drawing.of(dataset, language, id).orElse("");
    }

    String table(String id) {
        return new DatasetTable(dataset, language).html(id);
    }

    /** The notes, numbered as at the values; empty where there are none. */
    String notes(String id) {
        if (dataset.notes().isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder("<ol class=\"exhibit-notes\">");
        for (int i = 0; i < dataset.notes().size(); i++) {
            Note note = dataset.notes().get(i);
            out.append("<li class=\"note-").append(note.mark().word()).append("\" id=\"");
            out.append(id).append("-note-").append(i + 1).append("\">");
            out.append(Html.escaped(note.text().in(language).orElseThrow())).append("</li>");
        }
        return out.append("</ol>").toString();
    }

    private String source() {
        Dataset.Source source = dataset.source();
        String named = words.get(
                "dataset.source",
                source.title().in(language).orElseThrow(),
                source.publisher().in(language).orElseThrow(),
                source.asOf().format(language));
        return "<p class=\"exhibit-source\">" + Html.escaped(named) + " <a href=\"" + url() + "\">"
                + Html.escaped(words.get("dataset.more")) + "<span class=\"visually-hidden\">: " + Html.escaped(title())
                + "</span></a></p>";
    }
}
