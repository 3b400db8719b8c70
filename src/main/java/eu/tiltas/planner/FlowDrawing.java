package eu.tiltas.planner;

import eu.tiltas.language.Countries;
import eu.tiltas.language.Language;
import eu.tiltas.language.Messages;
import eu.tiltas.markup.Html;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A flow as SVG without style or script: questions in rows by how many may come before them, outcomes with round ends, an
 * arc for each step with its number. The steps themselves stand in words in a table beside it.
 */
final class FlowDrawing {

    private static final int WIDTH = 180;
    private static final int GAP = 28;
    private static final int LINE = 18;
    private static final int PADDING = 14;
    private static final int BETWEEN = 76;

    /** So many letters of the portal's text face go into a box, all but the widest words. */
    private static final int LETTERS = 21;

    /** A step with its number, from where it leads where, and when. */
    public record Edge(int number, String from, String when, String to) {}

    private record Place(int x, int y, int height, List<String> lines) {}

    private final Flow flow;
    private final Language language;
    private final FlowWords words;
    private final Map<String, Place> places = new HashMap<>();
    private final List<Edge> edges = new ArrayList<>();
    private int width;
    private int height;

    FlowDrawing(Flow flow, Language language) {
        this.flow = flow;
        this.language = language;
        this.words = flow.in(language);
        place();
        flow.tree().questions().values().forEach(question -> question.next()
                .forEach(step -> edges.add(
                        new Edge(edges.size() + 1, name(question.key()), when(question, step), name(step.target())))));
    }

    List<Edge> edges() {
        return List.copyOf(edges);
    }

    private String name(String node) {
        FlowWords.OfQuestion question = words.questions().get(node);
        return question == null ? words.outcomes().get(node).title() : question.label();
    }

    private void place() {
        Map<Integer, List<String>> layers = new TreeMap<>();
        new Depths(flow.tree())
                .fromStart().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey(Comparator.comparing(this::position)))
                        .forEach(entry -> layers.computeIfAbsent(entry.getValue(), layer -> new ArrayList<>())
                                .add(entry.getKey()));
        int widest = layers.values().stream().mapToInt(List::size).max().orElse(1);
        width = widest * (WIDTH + GAP) + GAP;
        int y = GAP;
        for (List<String> layer : layers.values()) {
            int x = (width - layer.size() * (WIDTH + GAP) + GAP) / 2;
            int tallest = 0;
            for (String node : layer) {
                List<String> lines = lines(name(node));
                int tall = lines.size() * LINE + 2 * PADDING;
                places.put(node, new Place(x, y, tall, lines));
                tallest = Math.max(tallest, tall);
                x += WIDTH + GAP;
            }
            y += tallest + BETWEEN;
        }
        height = y - BETWEEN + GAP;
    }

    /** In the order of the file, outcomes last. */
    private int position(String node) {
        List<String> order = new ArrayList<>(flow.tree().questions().keySet());
        order.addAll(flow.tree().outcomes().keySet());
        return order.indexOf(node);
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        for (String word : text.split(" ")) {
            int last = lines.size() - 1;
            if (last >= 0 && lines.get(last).length() + 1 + word.length() <= LETTERS) {
                lines.set(last, lines.get(last) + " " + word);
            } else {
                lines.add(word);
            }
        }
        return lines;
    }

    /** When a step is taken, in words. */
    private String when(Question question, Question.Step step) {
        Messages.Words portal = Messages.ofPortal().in(language);
        Condition condition = step.condition();
        if (condition.isAlways()) {
            return question.next().size() == 1 ? portal.get("planner.map.always") : portal.get("planner.map.otherwise");
        }
        String any = condition.any().stream()
                .map(this::tests)
                .collect(Collectors.joining(" " + portal.get("planner.map.or") + " "));
        String unless = condition.unless().stream()
                .map(tests -> portal.get("planner.map.unless", tests(tests)))
                .collect(Collectors.joining("; "));
        return any.isEmpty() || unless.isEmpty() ? any + unless : any + "; " + unless;
    }

    private String tests(List<Condition.Test> tests) {
        return tests.stream()
                .map(test -> name(test.question()) + ": "
                        + test.values().stream()
                                .map(value -> value(test, value))
                                .collect(Collectors.joining(" / ")))
                .collect(Collectors.joining(" + "));
    }

    private String value(Condition.Test test, String value) {
        Map<String, String> choices = words.questions().get(test.question()).choices();
        if (value.equals(Question.NONE) || value.equals(Question.GIVEN)) {
            return Messages.ofPortal().in(language).get("planner.map." + value);
        }
        return test.kind() instanceof Kind.Country
                ? Countries.name(value, language)
                : choices.getOrDefault(value, value);
    }

    String svg() {
        StringBuilder svg = new StringBuilder(
                        "<svg class=\"flow-map\" role=\"img\" aria-labelledby=\"map-title\" width=\"")
                .append(width)
                .append("\" height=\"")
                .append(height)
                .append("\" viewBox=\"0 0 ")
                .append(width)
                .append(' ')
                .append(height)
                .append("\"><title id=\"map-title\">")
                .append(Html.escaped(Messages.ofPortal().in(language).get("planner.map.title", words.title())))
                .append("</title>");
        int number = 0;
        for (Question question : flow.tree().questions().values()) {
            int size = question.next().size();
            for (int i = 0; i < size; i++) {
                arc(svg, question.key(), question.next().get(i).target(), ++number, i - (size - 1) / 2.0);
            }
        }
        places.keySet().stream().sorted(Comparator.comparing(this::position)).forEach(node -> box(svg, node));
        return svg.append("</svg>").toString();
    }

    /** @param shift of the beginning from the middle, so that several steps from a box begin side by side */
    private void arc(StringBuilder svg, String from, String to, int number, double shift) {
        Place start = places.get(from);
        Place end = places.get(to);
        int x1 = (int) (start.x() + WIDTH / 2 + shift * 26);
        int y1 = start.y() + start.height();
        int x2 = end.x() + WIDTH / 2;
        int y2 = end.y();
        int bend = Math.max(30, (y2 - y1) / 2);
        svg.append(String.format(
                Locale.ROOT,
                "<path class=\"step\" d=\"M%d %dC%d %d %d %d %d %d\"/>",
                x1,
                y1,
                x1,
                y1 + bend,
                x2,
                y2 - bend,
                x2,
                y2));
        svg.append(
                String.format(Locale.ROOT, "<circle class=\"step-mark\" cx=\"%d\" cy=\"%d\" r=\"10\"/>", x1, y1 + 16));
        svg.append(String.format(
                Locale.ROOT, "<text class=\"step-number\" x=\"%d\" y=\"%d\">%d</text>", x1, y1 + 20, number));
    }

    private void box(StringBuilder svg, String node) {
        Place place = places.get(node);
        boolean ends = flow.tree().outcomes().containsKey(node);
        svg.append(String.format(
                Locale.ROOT,
                "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"%d\"/>",
                ends ? "outcome" : "question",
                place.x(),
                place.y(),
                WIDTH,
                place.height(),
                ends ? place.height() / 2 : 4));
        for (int i = 0; i < place.lines().size(); i++) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<text x=\"%d\" y=\"%d\">%s</text>",
                    place.x() + WIDTH / 2,
                    place.y() + PADDING + 14 + i * LINE,
                    Html.escaped(place.lines().get(i))));
        }
    }
}
