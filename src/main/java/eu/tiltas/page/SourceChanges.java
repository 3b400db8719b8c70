package eu.tiltas.page;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import eu.tiltas.markup.TextBlock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What became different between two texts of one language, block by block. A block that only stands elsewhere now is
 * the same block: nobody has to translate it again.
 *
 * @param blocks the blocks of the newer text in their order, with those that are gone where they stood
 */
public record SourceChanges(List<Block> blocks) {

    private static final int NONE = -1;

    /**
     * A block of either text.
     *
     * @param before its place in the older text; empty for one that is new
     * @param old its words there; empty likewise
     * @param now its words in the newer text; empty for one that is gone
     */
    public record Block(Optional<Integer> before, Optional<String> old, Optional<String> now) {

        boolean isDifferent() {
            return !old.equals(now);
        }
    }

    public SourceChanges {
        blocks = List.copyOf(blocks);
    }

    /** How many blocks were added, changed or taken out. */
    public int count() {
        return (int) blocks.stream().filter(Block::isDifferent).count();
    }

    static SourceChanges between(DraftText before, DraftText after) {
        return between(before.blocks(), after.blocks());
    }

    static SourceChanges between(List<TextBlock> before, List<TextBlock> after) {
        int[] places = places(before, after);
        TreeSet<Integer> gone = new TreeSet<>();
        for (int old = 0; old < before.size(); old++) {
            gone.add(old);
        }
        Arrays.stream(places).forEach(gone::remove);
        List<Block> blocks = new ArrayList<>();
        for (int now = 0; now < places.length; now++) {
            int place = places[now];
            while (place != NONE && !gone.isEmpty() && gone.first() < place) {
                blocks.add(gone(before, gone.pollFirst()));
            }
            blocks.add(new Block(
                    place == NONE ? Optional.empty() : Optional.of(place),
                    place == NONE
                            ? Optional.empty()
                            : Optional.of(before.get(place).text()),
                    Optional.of(after.get(now).text())));
        }
        gone.forEach(old -> blocks.add(gone(before, old)));
        return new SourceChanges(blocks);
    }

    private static Block gone(List<TextBlock> before, int place) {
        return new Block(Optional.of(place), Optional.of(before.get(place).text()), Optional.empty());
    }

    /** For each newer block the place of the older one that it is, or was made of. */
    private static int[] places(List<TextBlock> before, List<TextBlock> after) {
        int[] places = new int[after.size()];
        Arrays.fill(places, NONE);
        List<AbstractDelta<String>> deltas =
                DiffUtils.diff(hashes(before), hashes(after), true).getDeltas();
        Map<String, List<Integer>> loose = new HashMap<>();
        for (AbstractDelta<String> delta : deltas) {
            switch (delta.getType()) {
                case EQUAL -> {
                    for (int i = 0; i < delta.getTarget().size(); i++) {
                        places[delta.getTarget().getPosition() + i] =
                                delta.getSource().getPosition() + i;
                    }
                }
                default -> {
                    for (int i = 0; i < delta.getSource().size(); i++) {
                        loose.computeIfAbsent(delta.getSource().getLines().get(i), hash -> new ArrayList<>())
                                .add(delta.getSource().getPosition() + i);
                    }
                }
            }
        }
        moved(places, after, loose);
        followed(places, before, after, loose);
        deltas.forEach(delta -> changed(places, before, after, loose, delta));
        return places;
    }

    /** A changed block that still follows the block it followed took that one's move with it. */
    private static void followed(
            int[] places, List<TextBlock> before, List<TextBlock> after, Map<String, List<Integer>> loose) {
        for (int now = 1; now < places.length; now++) {
            int next = places[now - 1] + 1;
            if (places[now] == NONE
                    && next > 0
                    && next < before.size()
                    && before.get(next).kind() == after.get(now).kind()
                    && loose.getOrDefault(before.get(next).hash(), List.of()).contains(next)) {
                places[now] = next;
                loose.get(before.get(next).hash()).remove((Integer) next);
            }
        }
    }

    private static List<String> hashes(List<TextBlock> blocks) {
        return blocks.stream().map(TextBlock::hash).toList();
    }

    private static void moved(int[] places, List<TextBlock> after, Map<String, List<Integer>> loose) {
        for (int now = 0; now < places.length; now++) {
            List<Integer> same = loose.get(after.get(now).hash());
            if (places[now] == NONE && same != null && !same.isEmpty()) {
                places[now] = same.remove(0);
            }
        }
    }

    /** Within one difference, blocks of the same kind take each other's place in their order. */
    private static void changed(
            int[] places,
            List<TextBlock> before,
            List<TextBlock> after,
            Map<String, List<Integer>> loose,
            AbstractDelta<String> delta) {
        List<Integer> left = new ArrayList<>();
        for (int old = delta.getSource().getPosition();
                old < delta.getSource().getPosition() + delta.getSource().size();
                old++) {
            if (loose.getOrDefault(before.get(old).hash(), List.of()).contains(old)) {
                left.add(old);
            }
        }
        for (int now = delta.getTarget().getPosition();
                now < delta.getTarget().getPosition() + delta.getTarget().size();
                now++) {
            TextBlock.Kind kind = after.get(now).kind();
            if (places[now] == NONE) {
                Optional<Integer> partner = left.stream()
                        .filter(old -> before.get(old).kind() == kind)
                        .findFirst();
                places[now] = partner.orElse(NONE);
                partner.ifPresent(old -> left.remove(old));
            }
        }
    }
}
