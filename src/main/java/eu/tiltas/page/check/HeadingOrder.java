package eu.tiltas.page.check;

import eu.tiltas.markup.Passages.Kind;
import eu.tiltas.markup.Passages.Passage;
import java.util.ArrayList;
import java.util.List;

/** Headings go down one level at a time: who hears a page by its headings misses one that is left out. */
final class HeadingOrder implements TextCheck {

    /** The title of the page is the only one of the first level; what is written as one is shown as the second. */
    private static final int FIRST = 2;

    @Override
    public List<Finding> of(CheckedText text) {
        List<Finding> found = new ArrayList<>();
        int above = FIRST - 1;
        for (Passage passage : text.passages().all()) {
            if (passage.kind() == Kind.HEADING) {
                int level = Math.max(FIRST, passage.level());
                if (level > above + 1) {
                    found.add(Finding.advice(
                            Finding.BODY, passage.line(), passage.text(), "heading", passage.text(), level, above + 1));
                }
                above = level;
            }
        }
        return found;
    }
}
