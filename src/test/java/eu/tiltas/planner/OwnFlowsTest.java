package eu.tiltas.planner;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.OwnFacts;
import eu.tiltas.config.Clock;
import eu.tiltas.content.ImportReport;
import eu.tiltas.content.Transfer;
import eu.tiltas.language.Language;
import eu.tiltas.link.BadParameter;
import eu.tiltas.link.LinkTarget;
import eu.tiltas.link.Routes;
import eu.tiltas.markup.Reader;
import eu.tiltas.page.ImportedPages;
import eu.tiltas.register.ImportedRegisters;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The flows of this repository: taken over without a word, and every path of every one of them walked in every language. */
class OwnFlowsTest {

    private static final Path CONTENT = Path.of("content");
    private static final Instant MADE = Instant.parse("2026-11-27T12:00:00Z");

    private static ImportedRegisters registers;
    private static ImportedFlows imported;
    private static ImportReport report;

    /** What is there under a key, by its key: titles are not looked at here. */
    private record Known(String kind, Predicate<String> exists) implements LinkTarget {

        @Override
        public Optional<Reader.Target> target(String key, Language reader) {
            return exists.test(key) ? Optional.of(new Reader.Target("/id/" + key, key, reader)) : Optional.empty();
        }
    }

    @BeforeAll
    static void read() {
        Clock clock = new Clock();
        OwnFacts facts = OwnFacts.at(CONTENT);
        ImportedPages pages = new ImportedPages(CONTENT, clock, facts.quotables(), facts.holders());
        pages.run();
        registers = facts.registers();
        imported = new ImportedFlows(List.of(
                new Known("page", pages.keys()::contains),
                new Known("dataset", facts.datasets().datasets()::has),
                new Known("subject", key -> registers.registers().subject(key).isPresent())));
        report = new Transfer(CONTENT, clock, List.of(imported.holder())).run();
    }

    @AfterAll
    static void close() {
        registers.close();
    }

    static Stream<Flow> flows() {
        return imported.flows().all().stream();
    }

    static Stream<Arguments> flowsInLanguages() {
        return flows().flatMap(flow -> Stream.of(Language.values()).map(language -> Arguments.of(flow, language)));
    }

    @Test
    void theyHaveNoProblems() {
        assertThat(report.problems().stream().map(problem -> problem.describe(Language.EN)))
                .isEmpty();
        assertThat(imported.flows().all()).hasSizeGreaterThanOrEqualTo(3);
    }

    /** What is said on all paths is collected, and looked at once. */
    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("flowsInLanguages")
    void everyPathEndsInAChecklistOfWholeSentences(Flow flow, Language language) {
        Set<String> titles = new HashSet<>();
        Set<String> texts = new HashSet<>();
        Set<String> wanting = new HashSet<>();
        int[] paths = {0};
        Paths.each(flow.tree(), journey -> {
            paths[0]++;
            Checklist list = Checklist.of(flow, journey, language, imported.links());
            titles.add(list.title());
            texts.add(list.lead());
            if (list.groups().isEmpty()
                    || list.answers().size() != journey.answers().size()) {
                wanting.add(journey.answers().toString());
            }
            for (Checklist.Entry entry : list.entries()) {
                texts.add(entry.title());
                texts.add(entry.text());
                if (entry.who() == null || !entry.open() && entry.sources().isEmpty()) {
                    wanting.add(entry.key());
                }
            }
        });
        assertThat(titles).hasSameSizeAs(flow.tree().outcomes().keySet());
        assertThat(texts).noneMatch(text -> text.isBlank() || text.contains("{") || text.contains("#"));
        assertThat(wanting).isEmpty();
        assertThat(paths[0]).isEqualTo(Paths.count(flow.tree()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("flows")
    void everyPathStandsAtAnAddressThatLeadsBackToIt(Flow flow) {
        List<String> astray = new ArrayList<>();
        Paths.each(flow.tree(), journey -> {
            Map<String, String> parameters = AnswerCodec.parameters(flow.tree(), journey.answers());
            Turn turn = Turn.of(flow.tree(), parameters);
            if (FlowRoutes.with("", parameters).length() >= 1_000
                    || !turn.equals(new Turn.Done(journey, flow.tree().version()))) {
                astray.add(journey.answers().toString());
            }
        });
        assertThat(astray).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("flowsInLanguages")
    void everyFiftiethChecklistIsAValidCalendarAndAPlainText(Flow flow, Language language) {
        int[] number = {0};
        Paths.each(flow.tree(), journey -> {
            if (number[0]++ % 50 != 0) {
                return;
            }
            Checklist list = Checklist.of(flow, journey, language, imported.links());
            List<Calendar.Component> components = Calendar.read(CalendarFile.of(list, MADE, "tiltas.example"));
            assertThat(components).hasSameSizeAs(list.entries());
            assertThat(components)
                    .extracting(Calendar.Component::name)
                    .containsOnly(list.day().isPresent() ? "VEVENT" : "VTODO");
            assertThat(new PlainChecklist(list).text("https://tiltas.example/"))
                    .contains(list.title(), list.notice())
                    .contains(
                            list.entries().stream().map(Checklist.Entry::title).toList());
        });
    }

    @Test
    void theCalendarCountsFromTheDayThatIsPlanned() {
        Flow flow = imported.flows().find("return-to-lithuania").orElseThrow();
        Journey journey = Journey.walk(
                flow.tree(),
                Map.of(
                        "country",
                        "NO",
                        "tie",
                        "citizen",
                        "crisis",
                        "no",
                        "decided",
                        "yes",
                        "with",
                        "children",
                        "need",
                        "work",
                        "when",
                        "2027-06-15"));
        List<Calendar.Component> events = Calendar.read(
                CalendarFile.of(Checklist.of(flow, journey, Language.LT, imported.links()), MADE, "tiltas.example"));
        assertThat(events.stream().map(event -> event.value("DTSTART")).distinct())
                .containsExactly("20270416", "20270615", "20270715");
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("flowsInLanguages")
    void theDrawingHoldsEveryQuestionAndEveryStep(Flow flow, Language language) {
        FlowDrawing drawing = new FlowDrawing(flow, language);
        int steps = flow.tree().questions().values().stream()
                .mapToInt(question -> question.next().size())
                .sum();
        assertThat(drawing.edges()).hasSize(steps);
        assertThat(drawing.svg().split("class=\"step\"", -1)).hasSize(steps + 1);
        assertThat(drawing.svg().split("<rect ", -1))
                .hasSize(flow.tree().questions().size() + flow.tree().outcomes().size() + 1);
        assertThat(drawing.svg()).doesNotContain("style=", "{");
    }

    /** Values as people, programs and attackers send them, for every parameter the flow knows. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("flows")
    void tenThousandRandomAndHostileAddressesAreAnsweredOrRefused(Flow flow) {
        Random random = new Random(16);
        List<String> names = new ArrayList<>(AnswerCodec.names(flow.tree()));
        names.sort(null);
        int[] kinds = new int[4];
        for (int i = 0; i < 10_000; i++) {
            Map<String, String> parameters = random.nextInt(3) > 0 ? new HashMap<>() : walked(flow.tree(), random);
            for (int n = random.nextInt(8); n > 0; n--) {
                String name = names.get(random.nextInt(names.size()));
                parameters.put(name, value(flow, name, random));
            }
            kinds[answered(flow, parameters, 0)]++;
        }
        assertThat(kinds).as("questions, outcomes, refusals, wrong answers").doesNotContain(0);
    }

    /** An address that the portal itself would make. */
    private static Map<String, String> walked(FlowTree tree, Random random) {
        Map<String, String> answers = new HashMap<>();
        for (Journey journey = Journey.walk(tree, answers);
                journey.question().isPresent();
                journey = Journey.walk(tree, answers)) {
            Question question = journey.question().get();
            List<String> examples = question.examples(tree.tests(question.key()));
            answers.put(question.key(), examples.get(random.nextInt(examples.size())));
        }
        return AnswerCodec.parameters(tree, answers);
    }

    private static String value(Flow flow, String name, Random random) {
        Question question = flow.tree().questions().get(name);
        if (question != null && random.nextInt(4) > 0) {
            List<String> examples = question.examples(flow.tree().tests(name));
            return examples.get(random.nextInt(examples.size()));
        }
        if (name.equals(AnswerCodec.VERSION) && random.nextInt(8) > 0) {
            return String.valueOf(flow.tree().version());
        }
        if ((name.equals(AnswerCodec.ASKED) || name.equals(AnswerCodec.CHANGE)) && random.nextInt(8) > 0) {
            List<String> keys = List.copyOf(flow.tree().questions().keySet());
            return keys.get(random.nextInt(keys.size()));
        }
        List<String> hostile = List.of(
                "",
                " ",
                "none",
                "given",
                "on",
                ".",
                "..",
                "a.b.c",
                "-1",
                "0",
                "99999999999",
                "1e9",
                "٣",
                "NaN",
                "lt",
                "EU",
                "XX",
                "2027-02-30",
                "0000-00-00",
                "9999-12-31",
                "<script>",
                "{0}",
                "{people, plural}",
                "'",
                "\"",
                "%00",
                "../../etc",
                "\u202e",
                "š".repeat(60),
                "x".repeat(201),
                "😀",
                "null");
        return hostile.get(random.nextInt(hostile.size()));
    }

    /** Follows one address as a browser would: 0 a question, 1 an outcome, 2 a refusal, 3 a question with an error. */
    private static int answered(Flow flow, Map<String, String> parameters, int steps) {
        assertThat(steps).as("an address leads on once at most").isLessThan(2);
        Turn turn;
        try {
            turn = Turn.of(flow.tree(), parameters);
        } catch (BadParameter e) {
            assertThat(e.reason(Language.EN)).isNotBlank();
            return 2;
        }
        if (turn instanceof Turn.Onward onward) {
            return answered(flow, onward.parameters(), steps + 1);
        }
        if (turn instanceof Turn.Done done) {
            Checklist.of(flow, done.journey(), Language.LV, imported.links());
            return 1;
        }
        Turn.Ask ask = (Turn.Ask) turn;
        String html = new QuestionHtml(
                        flow,
                        ask.question(),
                        Language.SV,
                        flow.arguments(ask.before(), Language.SV),
                        ask.answer(),
                        ask.wrong(),
                        1)
                .html()
                .value();
        assertThat(html).doesNotContain("<script>").contains(ask.wrong() ? "autofocus" : "class=\"question-text\"");
        assertThat(FlowRoutes.with(Routes.planner(Language.LT), AnswerCodec.parameters(flow.tree(), ask.answers())))
                .matches("[!-~]+");
        return ask.wrong() ? 3 : 0;
    }
}
