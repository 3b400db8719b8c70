package eu.tiltas.markup;

import org.commonmark.node.CustomBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Visitor;

/** A note in the place where it is shown; stands in a document only while that is rendered. */
final class NoteBlock extends CustomBlock {

    private final BlockNote note;

    private NoteBlock(BlockNote note) {
        this.note = note;
    }

    BlockNote note() {
        return note;
    }

    /** Puts a note after a block, that of a row after its table. */
    static NoteBlock after(Node block, BlockNote note) {
        Node place = block;
        for (Node above = block; above != null; above = above.getParent()) {
            place = above instanceof TableRegion ? above : place;
        }
        NoteBlock added = new NoteBlock(note);
        place.insertAfter(added);
        return added;
    }

    @Override
    public void accept(Visitor visitor) {
        visitor.visit(this);
    }
}
