package eu.tiltas.feedback;

import eu.tiltas.markup.Reader;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Optional;

/** Feedback for programs, as JSON and as tables. {@code openapi.yaml} describes what is promised. */
final class FeedbackTables {

    private final Subjects subjects;

    FeedbackTables(Subjects subjects) {
        this.subjects = subjects;
    }

    static String json(List<Remark> remarks, long total, RemarkQuery query) {
        JsonArrayBuilder items = Json.createArrayBuilder();
        remarks.forEach(remark -> items.add(Json.createObjectBuilder()
                .add("id", remark.id())
                .add("kind", remark.kind().word())
                .add("subject", remark.subject())
                .add("language", remark.language().code())
                .add("revision", remark.revision())
                .add("address", remark.address())
                .add("build", remark.build())
                .add("searched", remark.searched())
                .add("text", remark.text())
                .add("received", remark.received().toString())));
        return Json.createObjectBuilder()
                .add("total", total)
                .add("page", query.page())
                .add("size", query.size())
                .add("items", items)
                .build()
                .toString();
    }

    static String csv(List<Remark> remarks) {
        Csv csv = new Csv()
                .line(
                        "id",
                        "received",
                        "kind",
                        "subject",
                        "language",
                        "revision",
                        "address",
                        "build",
                        "searched",
                        "text");
        remarks.forEach(remark -> csv.line(
                remark.id(),
                remark.received(),
                remark.kind().word(),
                remark.subject(),
                remark.language().code(),
                remark.revision(),
                remark.address(),
                remark.build(),
                remark.searched(),
                remark.text()));
        return csv.toString();
    }

    String json(Quality quality) {
        JsonArrayBuilder languages = Json.createArrayBuilder();
        quality.languages().forEach(tally -> languages.add(counted(tally)));
        JsonArrayBuilder pages = Json.createArrayBuilder();
        for (Tally tally : quality.pages()) {
            JsonObjectBuilder page = counted(tally).add("subject", tally.subject());
            target(tally).ifPresent(found -> page.add("title", found.title()).add("url", found.url()));
            pages.add(page);
        }
        return Json.createObjectBuilder()
                .add("fewest", Quality.FEWEST)
                .add("languages", languages)
                .add("pages", pages)
                .build()
                .toString();
    }

    private static JsonObjectBuilder counted(Tally tally) {
        return Json.createObjectBuilder()
                .add("language", tally.language().code())
                .add("answers", tally.answers())
                .add("percent", tally.percent());
    }

    /** Where the page stands in the language it was judged in. */
    private Optional<Reader.Target> target(Tally tally) {
        return subjects.find(tally.subject(), tally.language());
    }

    String csv(Quality quality) {
        Csv csv = new Csv().line("subject", "language", "title", "url", "answers", "percent");
        quality.languages()
                .forEach(tally ->
                        csv.line(tally.subject(), tally.language().code(), "", "", tally.answers(), tally.percent()));
        quality.pages()
                .forEach(tally -> csv.line(
                        tally.subject(),
                        tally.language().code(),
                        target(tally).map(Reader.Target::title).orElse(""),
                        target(tally).map(Reader.Target::url).orElse(""),
                        tally.answers(),
                        tally.percent()));
        return csv.toString();
    }
}
