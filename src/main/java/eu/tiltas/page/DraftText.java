package eu.tiltas.page;

import eu.tiltas.language.Language;
import eu.tiltas.markup.Fault;
import eu.tiltas.markup.FigureMark;
import eu.tiltas.markup.Markdown;
import eu.tiltas.markup.MarkdownText;
import eu.tiltas.markup.MarkdownText.PageReference;
import eu.tiltas.markup.MarkdownText.Quote;
import eu.tiltas.markup.TextBlock;
import eu.tiltas.markup.TextBlocks;
import eu.tiltas.security.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A text as somebody writes it: anything goes that can be kept, for a draft may be unfinished. What is wrong with it is
 * told by {@link #read()}.
 *
 * @param slug may be empty or no slug yet
 * @param body Markdown, its lines ended by line feeds
 */
public record DraftText(
        Language language, String title, String slug, String summary, List<String> keywords, String body) {

    /** The longest body, in characters; what the content tree takes as a file. */
    static final int MAX_BODY = 900_000;

    private static final int MAX_SLUG = 200;

    /** What a text leads to and quotes, and what is wrong with it. */
    record Read(List<PageReference> links, List<Quote> quotes, List<Fault> faults) {

        /** As it is stored with the revision. */
        String linksAsText() {
            return PageText.linksAsText(links, quotes);
        }
    }

    public DraftText {
        title = bounded(title, PageFile.MAX_TITLE);
        slug = bounded(slug, MAX_SLUG);
        summary = bounded(summary, PageFile.MAX_SUMMARY);
        keywords = keywords.stream()
                .map(word -> word.replaceAll("\\s+", " ").strip())
                .filter(word -> !word.isEmpty())
                .toList();
        body = lines(body);
        if (body.length() > MAX_BODY || String.join("\n", keywords).length() > PageFile.MAX_KEYWORDS) {
            throw Refused.because("desk.refused.long");
        }
    }

    private static String bounded(String text, int max) {
        String line = text.replace("\0", "").replaceAll("\\s+", " ").strip();
        return line.length() > max ? line.substring(0, max) : line;
    }

    /** As forms send it, and as files have it. */
    private static String lines(String text) {
        String plain = text.replace("\0", "").replace("\r\n", "\n").replace('\r', '\n');
        return plain.isEmpty() || plain.endsWith("\n") ? plain : plain + "\n";
    }

    /** The keys of the files that it shows or leads to. */
    public Set<String> files() {
        return Quote.files(Markdown.parse(body).quotes());
    }

    Read read() {
        MarkdownText markdown = Markdown.parse(body);
        List<Quote> quotes = Stream.concat(FigureMark.in(summary, 0), markdown.quotes().stream())
                .toList();
        return new Read(markdown.references(), quotes, markdown.faults());
    }

    /** Title, summary and body in the blocks by which translations are compared. */
    List<TextBlock> blocks() {
        List<TextBlock> blocks = new ArrayList<>();
        blocks.add(new TextBlock(TextBlock.Kind.TITLE, title));
        if (!summary.isEmpty()) {
            blocks.add(new TextBlock(TextBlock.Kind.SUMMARY, summary));
        }
        blocks.addAll(bodyBlocks());
        return blocks;
    }

    /** The body in those blocks. */
    List<TextBlock> bodyBlocks() {
        return TextBlocks.of(body);
    }

    /** What a file of the content tree has before the body, the same for the same text. */
    String frontMatter(LocalDate updated) {
        StringBuilder yaml = new StringBuilder("---\n");
        yaml.append("title: ").append(quoted(title)).append('\n');
        yaml.append("slug: ").append(slug).append('\n');
        if (!summary.isEmpty()) {
            yaml.append("summary: ").append(quoted(summary)).append('\n');
        }
        if (!keywords.isEmpty()) {
            yaml.append("keywords:\n");
            keywords.forEach(word -> yaml.append("  - ").append(quoted(word)).append('\n'));
        }
        return yaml.append("updated: ").append(updated).append("\n---\n").toString();
    }

    /** In YAML's double quotes, which can hold anything. */
    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
