package eu.tiltas.planner;

import eu.tiltas.language.Language;
import eu.tiltas.language.Messages;
import eu.tiltas.link.Links;
import eu.tiltas.markup.Reader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What answers lead to, for readers of one language.
 *
 * @param groups in order of time
 * @param answers given, in the order of the questions
 */
public record Checklist(
        String flow,
        Language language,
        String title,
        String lead,
        String notice,
        Optional<LocalDate> day,
        List<Group> groups,
        List<Given> answers) {

    /**
     * What belongs into one stretch of time.
     *
     * @param day on which it stands in the calendar
     */
    public record Group(String key, String title, Optional<LocalDate> day, List<Entry> entries) {}

    /**
     * A thing to do, to know or to ask.
     *
     * @param open whether the sources leave it open
     * @param who is responsible; null if that is not known
     * @param because the answers for which it applies; none if it applies whatever is answered
     */
    public record Entry(
            String key,
            String title,
            String text,
            boolean open,
            Reader.Target who,
            List<String> web,
            List<Reader.Target> see,
            List<String> bring,
            List<From> sources,
            List<Given> because) {}

    /** Where a statement comes from. */
    public record From(String title, String publisher, String url, String asOf, String note) {}

    /** A question in a few words, and its answer. */
    public record Given(String question, String label, String answer) {}

    public Checklist {
        groups = List.copyOf(groups);
        answers = List.copyOf(answers);
    }

    /** @param journey one that has come to its outcome */
    static Checklist of(Flow flow, Journey journey, Language language, Links links) {
        return new Maker(flow, journey, language, links, new HashMap<>()).checklist();
    }

    /** All entries in their order. */
    public List<Entry> entries() {
        return groups.stream().flatMap(group -> group.entries().stream()).toList();
    }

    /** The answers of a journey as they are read. */
    static List<Given> given(Flow flow, Map<String, String> answers, Language language) {
        List<Given> given = new ArrayList<>();
        answers.forEach((key, answer) -> given.add(new Given(
                key,
                flow.in(language).questions().get(key).label(),
                flow.shown(flow.tree().questions().get(key), answer, language))));
        return given;
    }

    /** @param told sources that were told already: to write a date takes longer than all the rest */
    private record Maker(Flow flow, Journey journey, Language language, Links links, Map<String, From> told) {

        Checklist checklist() {
            FlowTree.Outcome outcome = journey.outcome().orElseThrow();
            FlowWords.OfOutcome words = words().outcomes().get(outcome.key());
            Map<String, Object> arguments = flow.arguments(journey.answers(), language);
            return new Checklist(
                    flow.key(),
                    language,
                    words.title(),
                    words.lead().with(arguments),
                    words().notice(),
                    day(),
                    groups(flow.tree().applying(outcome, journey.answers()), arguments),
                    given(flow, journey.answers(), language));
        }

        private FlowWords words() {
            return flow.in(language);
        }

        private Optional<LocalDate> day() {
            return flow.tree()
                    .day()
                    .map(journey.answers()::get)
                    .filter(answer -> !answer.equals(Question.NONE))
                    .map(LocalDate::parse);
        }

        private List<Group> groups(List<FlowTree.Item> items, Map<String, Object> arguments) {
            Map<String, List<Entry>> byStage = new LinkedHashMap<>();
            items.forEach(item -> byStage.computeIfAbsent(item.stage(), stage -> new ArrayList<>())
                    .add(entry(item, arguments)));
            List<Group> groups = new ArrayList<>();
            byStage.forEach((stage, entries) -> groups.add(new Group(
                    stage,
                    words().stages().get(stage),
                    day().map(day -> day.plusDays(flow.tree().stages().get(stage))),
                    entries)));
            return groups;
        }

        private Entry entry(FlowTree.Item item, Map<String, Object> arguments) {
            FlowWords.OfItem words = words().items().get(item.key());
            return new Entry(
                    item.key(),
                    words.title(),
                    words.text().with(arguments),
                    item.open(),
                    item.who().flatMap(this::find).orElse(null),
                    item.web(),
                    item.see().stream().flatMap(see -> find(see).stream()).toList(),
                    words.bring(),
                    item.sources().stream()
                            .map(name -> told.computeIfAbsent(name, this::from))
                            .toList(),
                    because(item));
        }

        private Optional<Reader.Target> find(FlowTree.Reference reference) {
            return links.find(reference.text(), language);
        }

        private From from(String name) {
            FlowTree.Source source = flow.tree().sources().get(name);
            FlowWords.OfSource words = words().sources().get(name);
            return new From(
                    words.title(),
                    words.publisher(),
                    source.url().orElse(""),
                    Messages.ofPortal()
                            .in(language)
                            .get("page.asOf", source.asOf().format(language)),
                    words.note());
        }

        private List<Given> because(FlowTree.Item item) {
            return given(flow, item.condition().because(journey.answers()), language);
        }
    }
}
