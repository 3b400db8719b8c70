package eu.tiltas.page;

import eu.tiltas.content.ContentFile;
import eu.tiltas.content.FrontMatter;
import eu.tiltas.language.Language;
import eu.tiltas.language.PartialDate;
import eu.tiltas.language.Slug;
import eu.tiltas.markup.Fault;
import eu.tiltas.markup.FigureMark;
import eu.tiltas.markup.Markdown;
import eu.tiltas.markup.MarkdownText;
import eu.tiltas.markup.YamlMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One language file of a page, read.
 *
 * @param text what it says; its slug is the wish, not yet the address
 * @param slugGiven whether the file names its slug, or it was made from the title
 * @param slugLine where a problem with the slug is reported
 */
record PageFile(String path, PageText text, boolean slugGiven, int slugLine) {

    static final int MAX_TITLE = 300;
    static final int MAX_SUMMARY = 1000;
    static final int MAX_KEYWORDS = 4000;

    /** Reads a file; empty, with errors among the faults, if it can't be used. */
    static Optional<PageFile> read(ContentFile file, Language language, String key, List<Fault> faults) {
        Optional<String> source = file.text();
        if (source.isEmpty()) {
            faults.add(Fault.error(0, "file.encoding"));
            return Optional.empty();
        }
        FrontMatter matter = FrontMatter.parse(source.get(), faults);
        if (faults.stream().anyMatch(Fault::isError)) {
            // Fields that could not be read are not missing: one cause, one report.
            return Optional.empty();
        }
        YamlMap fields = matter.fields().allowing("title", "slug", "summary", "keywords", "updated", Provenance.FIELD);
        String title = bounded(fields, "title", MAX_TITLE, faults, fields.required("title"))
                .orElse("");
        String summary = bounded(fields, "summary", MAX_SUMMARY, faults, fields.text("summary"))
                .orElse("");
        List<String> keywords = fields.texts("keywords");
        if (String.join("\n", keywords).length() > MAX_KEYWORDS) {
            faults.add(Fault.error(fields.line("keywords"), "field.long", "keywords", MAX_KEYWORDS));
        }
        Optional<Slug> given = fields.value("slug", "slug", Slug::new);
        Optional<LocalDate> updated = fields.value("updated", "field.date", PartialDate::day);
        Provenance made = fields.value(Provenance.FIELD, "provenance.unknown", word -> Provenance.of(word)
                        .orElseThrow())
                .orElse(Provenance.HUMAN);
        MarkdownText body = Markdown.parse(matter.body());
        body.faults().forEach(fault -> faults.add(fault.movedBy(matter.bodyLine())));
        if (faults.stream().anyMatch(Fault::isError)) {
            return Optional.empty();
        }
        List<MarkdownText.PageReference> links = new ArrayList<>();
        body.references()
                .forEach(
                        link -> links.add(new MarkdownText.PageReference(link.key(), link.line() + matter.bodyLine())));
        List<MarkdownText.Quote> quotes = Stream.concat(
                        FigureMark.in(summary, fields.line("summary")),
                        body.quotes().stream()
                                .map(quote -> new MarkdownText.Quote(
                                        quote.kind(), quote.name(), quote.show(), quote.line() + matter.bodyLine())))
                .toList();
        Slug slug = given.orElseGet(() -> derived(title, key));
        String head =
                source.get().substring(0, source.get().length() - matter.body().length());
        PageText text = new PageText(
                language,
                slug,
                title,
                summary,
                keywords,
                matter.body(),
                links,
                quotes,
                updated,
                made,
                head,
                file.checksum());
        return Optional.of(
                new PageFile(file.path(), text, given.isPresent(), fields.line(given.isPresent() ? "slug" : "title")));
    }

    private static Optional<String> bounded(
            YamlMap fields, String field, int max, List<Fault> faults, Optional<String> text) {
        if (text.isPresent() && text.get().length() > max) {
            faults.add(Fault.error(fields.line(field), "field.long", field, max));
        }
        return text.map(t -> t.replaceAll("\\s+", " "));
    }

    /** The title folded; a title without a Latin letter or digit gives way to the key. */
    private static Slug derived(String title, String key) {
        return Stream.of(Slug.fold(title), Slug.fold(key))
                .filter(Slug::isValid)
                .findFirst()
                .map(Slug::new)
                .orElseGet(() -> new Slug("page"));
    }
}
