package eu.tiltas.markup;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * The portal's Markdown: CommonMark with tables, footnotes, blocks ({@code :::info}), marks of language, links by
 * page key and figures ({@code {population?year=2025: residents}}). {@code src/doc/editors.md} describes it to those who write.
 */
public final class Markdown {

    static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), FootnotesExtension.create());

    /** How deeply blocks, and words in words, may stand in each other: what is deeper is read as plain text. */
    private static final int DEEPEST = 50;

    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .customBlockParserFactory(new DirectiveParser.Factory())
            .customInlineContentParserFactory(new FigureMark.Factory())
            .linkProcessor(new LanguageSpan.Mark())
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    private Markdown() {}

    /** Reads a text. Never fails: what is wrong stands among the faults. */
    public static MarkdownText parse(String source) {
        return Check.of(document(source));
    }

    /** A text as it is written, before anything in it is mended. */
    static Node document(String source) {
        return PARSER.parse(source);
    }
}
