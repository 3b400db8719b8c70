package eu.tiltas.page;

import eu.tiltas.content.ContentFile;
import eu.tiltas.page.BothPart.Choice;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Two texts that were written at once from the same one, part beside part, so that one can be made of both.
 *
 * @param parts title, address, summary and search words, then the body in its order; all of both texts is in them
 * @param mark tells whether they are still the same texts
 */
public record BothTexts(DraftText mine, DraftText theirs, List<BothPart> parts, String mark) {

    public BothTexts {
        parts = List.copyOf(parts);
    }

    /** @param base what both were made of; empty if they were begun from nothing */
    public static BothTexts of(Optional<DraftText> base, DraftText mine, DraftText theirs) {
        List<BothPart> parts = new ArrayList<>();
        parts.add(head(1, "title", base, mine, theirs, DraftText::title));
        parts.add(head(2, "slug", base, mine, theirs, DraftText::slug));
        parts.add(head(3, "summary", base, mine, theirs, DraftText::summary));
        parts.add(head(4, "keywords", base, mine, theirs, text -> String.join(", ", text.keywords())));
        List<ThreeTexts.Row> rows = ThreeTexts.aligned(
                base.map(text -> Passage.of(text.body())).orElse(List.of()),
                Passage.of(mine.body()),
                Passage.of(theirs.body()));
        rows.forEach(row -> parts.add(new BothPart(parts.size() + 1, BothPart.BODY, row)));
        return new BothTexts(mine, theirs, parts, mark(base + "\n" + mine + "\n" + theirs));
    }

    private static BothPart head(
            int number,
            String field,
            Optional<DraftText> base,
            DraftText mine,
            DraftText theirs,
            Function<DraftText, String> value) {
        return new BothPart(
                number,
                field,
                new ThreeTexts.Row(
                        base.flatMap(text -> passage(value.apply(text))),
                        passage(value.apply(mine)),
                        passage(value.apply(theirs))));
    }

    private static Optional<Passage> passage(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new Passage(text, 0));
    }

    private static String mark(String all) {
        return ContentFile.checksum(all.getBytes(StandardCharsets.UTF_8));
    }

    /** One text of both. @param choices what was chosen of each part that is different */
    public DraftText merged(Function<BothPart, Choice> choices) {
        List<Passage> body = new ArrayList<>();
        List<String> heads = new ArrayList<>();
        for (BothPart part : parts) {
            List<Passage> chosen = part.chosen(part.isDifferent() ? choices.apply(part) : Choice.MINE);
            if (part.isBody()) {
                body.addAll(chosen);
            } else {
                heads.add(Passage.joined(chosen));
            }
        }
        return new DraftText(
                mine.language(),
                heads.get(0),
                heads.get(1),
                heads.get(2),
                Arrays.asList(heads.get(3).split(",")),
                Passage.joined(body));
    }
}
