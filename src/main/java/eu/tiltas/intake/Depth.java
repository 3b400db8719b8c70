package eu.tiltas.intake;

import eu.tiltas.security.Refused;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;

/** Keeps trees of elements from being deeper than anybody writes them. */
final class Depth implements NodeVisitor {

    private Depth() {}

    /** @throws Refused if it is */
    static void check(Node root) {
        root.traverse(new Depth());
    }

    @Override
    public void head(Node node, int depth) {
        if (depth > Limits.DEPTH) {
            throw Refused.because("desk.refused.intake.depth");
        }
    }
}
