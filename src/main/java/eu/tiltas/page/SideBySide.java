package eu.tiltas.page;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import eu.tiltas.markup.TextBlock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A source, what changed in it since its translation was made, and that translation, block beside block. */
public final class SideBySide {

    /**
     * A block of the source and what stands for it in the translation.
     *
     * @param source its words, those that came or went since the translation was made marked as such
     * @param translation empty where the translation has nothing at that place
     */
    public record Row(List<WordDifference.Piece> source, boolean different, String translation) {}

    private SideBySide() {}

    /**
     * @param madeFrom the source as it was when the translation was made
     * @param source as it is now
     * @param translation empty where there is none yet
     */
    static List<Row> of(DraftText madeFrom, DraftText source, Optional<DraftText> translation) {
        List<TextBlock> translated = blocks(translation);
        return aligned(madeFrom.blocks(), source.blocks(), translated).stream()
                .map(one -> new Row(
                        WordDifference.between(
                                one.block().old().orElse(""), one.block().now().orElse("")),
                        one.block().isDifferent(),
                        one.words(translated)))
                .toList();
    }

    /** The blocks that the source has now, as they are written. */
    static List<PairedBlock> paired(DraftText madeFrom, DraftText source, Optional<DraftText> translation) {
        List<TextBlock> translated = blocks(translation);
        return aligned(madeFrom.blocks(), source.blocks(), translated).stream()
                .filter(Aligned::isThere)
                .map(one -> new PairedBlock(one.block().now().get(), one.words(translated)))
                .toList();
    }

    private static List<TextBlock> blocks(Optional<DraftText> translation) {
        return translation.map(DraftText::blocks).orElse(List.of());
    }

    /**
     * A block of the source as it was or is.
     *
     * @param place of the block of the translation that stands for it; empty for none
     */
    record Aligned(SourceChanges.Block block, Optional<Integer> place) {

        /** Whether the source has it now. */
        boolean isThere() {
            return block.now().isPresent();
        }

        private String words(List<TextBlock> translated) {
            return place.map(at -> translated.get(at).text()).orElse("");
        }
    }

    /**
     * The blocks that the source had or has, those it has now in their order.
     *
     * @param madeFrom the source as it was when the translation was made
     */
    static List<Aligned> aligned(List<TextBlock> madeFrom, List<TextBlock> source, List<TextBlock> translation) {
        Map<Integer, Integer> places = places(madeFrom, translation);
        return SourceChanges.between(madeFrom, source).blocks().stream()
                .map(block -> new Aligned(block, block.before().map(places::get)))
                .toList();
    }

    /** Which block of a translation stands for which of its source: both have the same kinds in the same order. */
    static Map<Integer, Integer> places(List<TextBlock> source, List<TextBlock> translation) {
        Map<Integer, Integer> places = new HashMap<>();
        for (AbstractDelta<TextBlock.Kind> delta :
                DiffUtils.diff(kinds(source), kinds(translation), true).getDeltas()) {
            if (delta.getType() == DeltaType.EQUAL) {
                for (int i = 0; i < delta.getSource().size(); i++) {
                    places.put(
                            delta.getSource().getPosition() + i,
                            delta.getTarget().getPosition() + i);
                }
            }
        }
        return places;
    }

    private static List<TextBlock.Kind> kinds(List<TextBlock> blocks) {
        return blocks.stream().map(TextBlock::kind).toList();
    }
}
