package eu.tiltas.planner;

import eu.tiltas.config.Clock;
import eu.tiltas.config.Settings;
import eu.tiltas.language.Language;
import eu.tiltas.link.Links;
import eu.tiltas.link.PublicFile;
import eu.tiltas.link.Routes;
import eu.tiltas.markup.JsonLd;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** A flow as its reader walks it: its beginning, a question, or the checklist. */
@Named("flow")
@RequestScoped
public class FlowView {

    /** An answer with the address where it can be changed. */
    public record Answered(String label, String answer, String changeUrl) {}

    @Inject
    Flows flows;

    @Inject
    Links links;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    private Flow flow;
    private Language language = Language.EN;
    private Map<String, String> parameters = Map.of();
    private Turn turn;
    private Checklist checklist;
    private QuestionForm form;

    /** The parameters that the flow at a slug, or at a former one, can have; empty if there is no such flow. */
    public Optional<Set<String>> parametersAt(Language reader, String slug) {
        return flows.at(reader, slug)
                .or(() -> nameAt(reader, slug).flatMap(flows::find))
                .map(found -> AnswerCodec.names(found.tree()));
    }

    /** The name of the flow that has or had an address, whether or not it is there now. */
    public Optional<String> nameAt(Language reader, String slug) {
        return flows.nameAt(reader, slug);
    }

    /**
     * Walks the flow at a slug; false if there is none.
     *
     * @throws eu.tiltas.link.BadParameter if the portal would make no such address
     */
    public boolean load(Language reader, String slug, Map<String, String> given) {
        Optional<Flow> found = flows.at(reader, slug);
        found.ifPresent(one -> {
            flow = one;
            language = reader;
            parameters = given;
            turn = given.isEmpty() ? beginning() : Turn.of(one.tree(), given);
            checklist = turn instanceof Turn.Done done ? Checklist.of(one, done.journey(), reader, links) : null;
            form = turn instanceof Turn.Ask ask ? form(ask) : null;
        });
        return found.isPresent();
    }

    private Turn beginning() {
        FlowTree tree = flow.tree();
        return new Turn.Ask(tree.questions().get(tree.start()), Map.of(), Map.of(), "", false, tree.version());
    }

    /** Where to go on, if the address is not the one that the same place is kept under. */
    public Optional<String> onward() {
        return turn instanceof Turn.Onward on
                ? Optional.of(FlowRoutes.with(getUrl(), on.parameters()))
                : Optional.empty();
    }

    /** Where the same place stands in the four languages, answers and all. */
    public Map<Language, String> versions() {
        return Routes.everywhere(other -> FlowRoutes.with(FlowRoutes.flow(flow, other), parameters));
    }

    /** Where the flow stands that has that slug in any language, or that name; empty if there is none. */
    public Optional<Map<Language, String>> versionsOf(String slug) {
        return flows.all().stream()
                .filter(one -> one.key().equals(slug)
                        || one.words().values().stream()
                                .anyMatch(words -> words.slug().equals(slug)))
                .findFirst()
                .map(one -> Routes.everywhere(other -> FlowRoutes.flow(one, other)));
    }

    /** Whether there is or was a flow of that name. */
    public boolean existed(String name) {
        return flows.existed(name);
    }

    public String section() {
        return flow.tree().section();
    }

    /** The checklist as a file; empty if the answers lead to none yet, or it has no such file. */
    public Optional<PublicFile.Document> file(String name) {
        if (checklist == null) {
            return Optional.empty();
        }
        String host = URI.create(settings.publicUrl()).getHost();
        return switch (name) {
            case "ics" ->
                Optional.of(new PublicFile.Document(
                        "text/calendar;charset=UTF-8", CalendarFile.of(checklist, clock.instant(), host)));
            case "txt" ->
                Optional.of(new PublicFile.Document(
                        "text/plain;charset=UTF-8", new PlainChecklist(checklist).text(getAddress())));
            default -> Optional.empty();
        };
    }

    public String jsonLd() {
        return JsonLd.document("WebPage")
                .with("name", getTitle())
                .with("description", getLead())
                .with("url", settings.publicUrl() + getUrl())
                .with("inLanguage", language.code())
                .with("dateModified", flow.tree().updated().toString())
                .toString();
    }

    private FlowWords words() {
        return flow.in(language);
    }

    private Optional<Turn.Ask> ask() {
        return turn instanceof Turn.Ask ask ? Optional.of(ask) : Optional.empty();
    }

    private QuestionForm form(Turn.Ask ask) {
        return QuestionForm.of(flow, ask, language, isBeginning(), parameters.containsKey(AnswerCodec.CHANGE));
    }

    private String changeUrl(String question, Map<String, String> answers) {
        Map<String, String> changed = AnswerCodec.parameters(flow.tree(), answers);
        changed.put(AnswerCodec.CHANGE, question);
        return FlowRoutes.with(getUrl(), changed);
    }

    public boolean isBeginning() {
        return parameters.isEmpty();
    }

    public boolean isWrong() {
        return form != null && form.wrong();
    }

    public String getUrl() {
        return FlowRoutes.flow(flow, language);
    }

    public String getMapUrl() {
        return FlowRoutes.map(flow, language);
    }

    public String getKey() {
        return flow.key();
    }

    public String getTitle() {
        return words().title();
    }

    public String getLead() {
        return words().lead();
    }

    public String getNotice() {
        return words().notice();
    }

    /** The question; null where a checklist is shown. */
    public QuestionForm getForm() {
        return form;
    }

    /** The question, or the title of the checklist. */
    public String getHeading() {
        return form == null ? checklist.title() : form.heading();
    }

    /** The answers that led here. */
    public List<Answered> getAnswers() {
        Map<String, String> all = ask().map(Turn.Ask::answers).orElseGet(() -> reached());
        Map<String, String> shown = ask().map(Turn.Ask::before).orElseGet(() -> reached());
        return Checklist.given(flow, shown, language).stream()
                .map(given -> new Answered(given.label(), given.answer(), changeUrl(given.question(), all)))
                .toList();
    }

    private Map<String, String> reached() {
        return turn instanceof Turn.Done done ? done.journey().answers() : Map.of();
    }

    /** The question before this one; empty at the first. */
    public String getBackUrl() {
        List<Answered> answers = getAnswers();
        return answers.isEmpty() ? "" : answers.get(answers.size() - 1).changeUrl();
    }

    /** What was changed since the address was made; none if nothing was. */
    public List<String> getChanges() {
        Optional<Integer> version = turn.earlier(flow.tree());
        List<String> changes = new ArrayList<>();
        version.ifPresent(from -> IntStream.rangeClosed(from + 1, flow.tree().version())
                .forEach(number -> changes.add(words().changes().get(number))));
        return changes;
    }

    /** The reason of what applies whatever is answered. */
    public String getAlways() {
        return words().always();
    }

    /** Whether the calendar knows a day for the checklist. */
    public boolean isDated() {
        return checklist != null && checklist.day().isPresent();
    }

    /** The checklist; null as long as there is a question. */
    public Checklist getChecklist() {
        return checklist;
    }

    public LocalDate getUpdated() {
        return flow.tree().updated();
    }

    /** The whole address of the checklist, to keep and to share. */
    public String getAddress() {
        return settings.publicUrl() + FlowRoutes.with(getUrl(), AnswerCodec.parameters(flow.tree(), reached()));
    }

    public String getCalendarUrl() {
        return fileUrl("ics");
    }

    public String getTextUrl() {
        return fileUrl("txt");
    }

    private String fileUrl(String ending) {
        return FlowRoutes.with(
                getUrl() + "/" + words().slug() + "." + ending, AnswerCodec.parameters(flow.tree(), reached()));
    }
}
