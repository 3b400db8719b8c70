package eu.tiltas.page;

import eu.tiltas.markup.Markdown;
import eu.tiltas.markup.MarkdownText;
import eu.tiltas.markup.TextBlock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What became of the blocks of a source from one of its texts on, through all that were public after it. A change that
 * was published as minor counts for nothing, nor does a move, nor what was changed and changed back.
 */
final class SourceHistory {

    private static final int NONE = -1;

    /** A text of the source that was public. */
    record Version(DraftText text, boolean minor) {}

    /**
     * A block of the newest text.
     *
     * @param origin its place in the first text; {@link #NONE} for one that came later
     * @param newer whether a change that matters made it what it is
     */
    private record Traced(int origin, boolean newer) {}

    /** Of the text that the translation was made from. */
    private final List<TextBlock> first;

    private final Set<Integer> gone = new TreeSet<>();
    private List<Traced> blocks;
    private DraftText newest;

    private SourceHistory(DraftText first) {
        this.first = first.blocks();
        this.newest = first;
        this.blocks = new ArrayList<>();
        for (int place = 0; place < this.first.size(); place++) {
            blocks.add(new Traced(place, false));
        }
    }

    static SourceHistory of(DraftText first, List<Version> later) {
        SourceHistory history = new SourceHistory(first);
        later.forEach(history::follow);
        return history;
    }

    private void follow(Version version) {
        List<Traced> next = new ArrayList<>();
        for (SourceChanges.Block block :
                SourceChanges.between(newest, version.text()).blocks()) {
            Traced before = block.before().map(blocks::get).orElse(new Traced(NONE, false));
            boolean changed = block.isDifferent() && !version.minor();
            if (block.now().isPresent()) {
                next.add(new Traced(before.origin(), before.newer() || changed));
            } else if (changed && before.origin() != NONE) {
                gone.add(before.origin());
            }
        }
        blocks = next;
        newest = version.text();
    }

    /** Where a translation that was made from the first text is behind the newest. */
    List<NewerPart> behind(DraftText translation) {
        List<TextBlock> now = newest.blocks();
        List<String> anchors = anchors();
        Map<Integer, Integer> places = SideBySide.places(first, translation.blocks());
        int head = translation.summary().isEmpty() ? 1 : 2;
        Set<NewerPart> parts = new LinkedHashSet<>();
        int last = NONE;
        for (int place = 0; place < blocks.size(); place++) {
            Traced block = blocks.get(place);
            last = block.origin() == NONE ? last : block.origin();
            boolean same = block.origin() != NONE
                    && first.get(block.origin()).text().equals(now.get(place).text());
            if (block.newer() && !same) {
                NewerPart.Kind kind = block.origin() == NONE ? NewerPart.Kind.ADDED : NewerPart.Kind.CHANGED;
                parts.add(new NewerPart(kind, block(places, last, head), anchors.get(place)));
            }
        }
        gone.forEach(origin -> parts.add(
                new NewerPart(NewerPart.Kind.REMOVED, block(places, origin, head), anchorNear(origin, anchors))));
        return List.copyOf(parts);
    }

    /** The block of the translation's body that stands for one of the first text, else for the nearest before it. */
    private static int block(Map<Integer, Integer> places, int origin, int head) {
        int near = origin;
        while (near > NONE && !places.containsKey(near)) {
            near--;
        }
        return near == NONE ? NewerPart.HEAD : Math.max(NewerPart.HEAD, places.get(near) - head);
    }

    /** For each block of the newest text the anchor of the heading it stands under. */
    private List<String> anchors() {
        List<MarkdownText.Heading> headings = Markdown.parse(newest.body()).outline();
        List<String> anchors = new ArrayList<>();
        int passed = 0;
        for (TextBlock block : newest.blocks()) {
            passed += block.kind() == TextBlock.Kind.HEADING ? 1 : 0;
            anchors.add(passed == 0 ? "" : headings.get(passed - 1).anchor());
        }
        return anchors;
    }

    private String anchorNear(int origin, List<String> anchors) {
        String anchor = "";
        for (int place = 0; place < blocks.size(); place++) {
            Traced block = blocks.get(place);
            if (block.origin() != NONE && block.origin() < origin) {
                anchor = anchors.get(place);
            }
        }
        return anchor;
    }
}
