package eu.tiltas.markup;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/** Recognises {@code :::name heading} … {@code :::}. */
final class DirectiveParser extends AbstractBlockParser {

    private static final Pattern OPEN = Pattern.compile(":::+\\s*([\\p{L}\\p{N}_-]+)\\s*(.*)");
    private static final Pattern CLOSE = Pattern.compile(":::+\\s*");

    private final Directive block;
    private final boolean literal;

    private DirectiveParser(Directive block) {
        this.block = block;
        this.literal = block.kind().map(Directive.Kind::hasFields).orElse(false);
    }

    @Override
    public boolean isContainer() {
        return !literal;
    }

    @Override
    public boolean canContain(Block child) {
        return !literal;
    }

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        if (block.isClosed()) {
            return BlockContinue.none();
        }
        if (!(innermost(state) instanceof Directive inner) || inner == block) {
            CharSequence rest = rest(state);
            if (CLOSE.matcher(rest).matches()) {
                block.close();
                return BlockContinue.finished();
            }
        }
        return BlockContinue.atIndex(state.getIndex());
    }

    /** The deepest directive that is open now: a closing line ends that one, not those around it. */
    private Block innermost(ParserState state) {
        Block deepest = block;
        for (Block b = state.getActiveBlockParser().getBlock(); b != null && b != block; b = b.getParent()) {
            if (b instanceof Directive inner && !inner.isClosed()) {
                return inner;
            }
        }
        return deepest;
    }

    @Override
    public void addLine(SourceLine line) {
        if (literal) {
            block.addYaml(line.getContent());
        }
    }

    private static CharSequence rest(ParserState state) {
        CharSequence content = state.getLine().getContent();
        return content.subSequence(Math.min(state.getNextNonSpaceIndex(), content.length()), content.length());
    }

    /** Starts the block. */
    static final class Factory extends AbstractBlockParserFactory {

        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            if (state.getIndent() >= 4 || matched.getMatchedBlockParser() instanceof DirectiveParser p && p.literal) {
                return BlockStart.none();
            }
            Matcher matcher = OPEN.matcher(rest(state));
            if (!matcher.matches()) {
                return BlockStart.none();
            }
            Directive directive =
                    new Directive(matcher.group(1), matcher.group(2).strip());
            return BlockStart.of(new DirectiveParser(directive))
                    .atIndex(state.getLine().getContent().length());
        }
    }
}
