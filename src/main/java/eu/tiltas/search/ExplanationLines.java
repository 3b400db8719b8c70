package eu.tiltas.search;

import eu.tiltas.language.Language;
import eu.tiltas.language.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** An {@link Explanation} for people, line by line. */
final class ExplanationLines {

    /** @param how how the number comes about; may be empty */
    public record Line(String what, String how, String score) {}

    private final Messages.Words words;
    private final List<Line> lines = new ArrayList<>();

    private ExplanationLines(Language language) {
        this.words = Messages.ofPortal().in(language);
    }

    static List<Line> of(Explanation explanation, Language language) {
        ExplanationLines all = new ExplanationLines(language);
        explanation.words().forEach(all::add);
        all.addUnlessNothing("adjacent", explanation.adjacent());
        all.addUnlessNothing("phrases", explanation.phrases());
        explanation.passage().words().forEach(all::add);
        all.addUnlessNothing("passage.adjacent", explanation.passage().adjacent());
        all.add("passage.weight", "×" + number(explanation.passage().weight()));
        all.addUnlessNothing("promoted", explanation.promoted());
        all.add("type", "×" + number(explanation.type()));
        all.add("freshness", "×" + number(explanation.freshness()));
        all.add("total", number(explanation.total()));
        return List.copyOf(all.lines);
    }

    private void add(Explanation.Word word) {
        String parts = word.parts().entrySet().stream()
                .sorted(Map.Entry.<String, Float>comparingByValue().reversed())
                .map(part -> words.get("explain.part." + part.getKey()) + " " + number(part.getValue()))
                .collect(Collectors.joining(", "));
        String how = words.get(
                "explain.word",
                word.reading(),
                words.get("explain.way." + word.way()),
                number(word.rarity()),
                number(word.weight()),
                number(word.presence()),
                parts);
        lines.add(new Line(word.typed(), how, number(word.score())));
    }

    private void addUnlessNothing(String what, float score) {
        if (score != 0) {
            add(what, number(score));
        }
    }

    private void add(String what, String score) {
        lines.add(new Line(words.get("explain." + what), "", score));
    }

    /** As the interface for programs writes it, so that both can be compared. */
    private static String number(float number) {
        return String.format(Locale.ROOT, "%.3f", number);
    }
}
