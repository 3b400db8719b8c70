package eu.tiltas.register;

import eu.tiltas.language.Language;
import eu.tiltas.language.PartialDate;
import eu.tiltas.link.LinkTarget;
import eu.tiltas.link.Routes;
import eu.tiltas.markup.JsonLd;
import eu.tiltas.markup.Reader;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A subject of a register: what holds, what held, what it comes from, and how that is known. */
@Named("subject")
@RequestScoped
public class SubjectView {

    /**
     * A fact as shown.
     *
     * @param period in words; empty if it always holds
     * @param confidence word for how sure it is; empty if it is confirmed
     * @param note may be empty
     * @param sources their numbers in the list of sources
     */
    public record Line(
            Telling.Shown value,
            String period,
            String confidence,
            Telling.Shown note,
            String described,
            List<Integer> sources) {}

    /** A field with its facts. */
    public record Group(String label, String help, List<Line> lines) {}

    /** Another subject, and how it is related to this one. */
    public record Relation(String label, Telling.Shown subject, String since, boolean before) {}

    /** The subject's name in a language. */
    public record Name(String language, String ownName, String name, String others) {}

    /** A page about the subject. */
    public record Related(String url, String title, String language) {}

    @Inject
    Registers registers;

    @Inject
    Instance<LinkTarget> targets;

    private Register register;
    private Subject subject;
    private Snapshot snapshot;
    private Telling telling;
    private Language language = Language.EN;
    private Optional<LocalDate> asOf = Optional.empty();
    private Optional<LocalDate> knownOn = Optional.empty();
    private SourceList sources;
    private List<Group> groups;
    private Lineage lineage;

    /** Fills the view. */
    public void load(Register of, Subject shown, Map<String, String> parameters, Language reader) {
        register = of;
        subject = shown;
        language = reader;
        asOf = RegisterParameters.day(parameters, RegisterParameters.AS_OF);
        knownOn = RegisterParameters.day(parameters, RegisterParameters.KNOWN_ON);
        snapshot = register.on(asOf.orElse(registers.today()), knownOn.orElse(registers.today()));
        telling = new Telling(registers, language, snapshot.asOf(), snapshot.knownOn());
        sources = new SourceList(language);
        groups = groups();
        lineage = new Lineage(registers, snapshot, subject, telling, language);
    }

    public Telling.Shown getTitle() {
        return telling.text(snapshot.title(subject));
    }

    /** The abbreviation, else the title. */
    public String getShortName() {
        return telling.shortName(subject.name());
    }

    public String getRegisterTitle() {
        return declaration().titleIn(language);
    }

    public String getRegisterUrl() {
        return RegisterRoutes.register(language, declaration());
    }

    public String getUrl() {
        return RegisterRoutes.subject(language, declaration(), subject.key());
    }

    public String getPermalink() {
        return RegisterRoutes.permalink(subject);
    }

    /** What kind of thing it is, where the register tells. */
    public String getKind() {
        return declaration().field("kind").stream()
                .flatMap(field ->
                        snapshot.facts(subject, "kind").stream().map(fact -> telling.label(field, fact.text())))
                .findFirst()
                .orElse("");
    }

    /** What describes it, in the reader's language or else in the first that does. */
    public Telling.Shown getSummary() {
        return declaration().summary().isEmpty()
                ? Telling.Shown.plain("")
                : snapshot.text(subject, declaration().summary())
                        .map(telling::text)
                        .orElse(Telling.Shown.plain(""));
    }

    public List<Group> getGroups() {
        return groups;
    }

    private List<Group> groups() {
        List<Group> all = new ArrayList<>();
        for (Field field : declaration().fields().values()) {
            List<Line> lines = readable(snapshot.facts(subject, field.name())).stream()
                    .map(fact -> line(field, fact))
                    .toList();
            if (!lines.isEmpty() && !isName(field)) {
                String help = field.help()
                        .flatMap(text -> text.best(language).flatMap(text::in))
                        .orElse("");
                all.add(new Group(field.labelIn(language), help, lines));
            }
        }
        return all;
    }

    /** Those in the reader's language, or in none; only where there are none those in others. */
    private List<Fact> readable(List<Fact> facts) {
        List<Fact> readable = facts.stream()
                .filter(fact -> fact.value().in(language).isPresent())
                .toList();
        return readable.isEmpty() ? facts : readable;
    }

    private boolean isName(Field field) {
        return field.name().equals(declaration().title());
    }

    private Line line(Field field, Fact fact) {
        return new Line(
                telling.value(field, fact),
                telling.period(fact.period()),
                fact.confidence() == Confidence.CONFIRMED
                        ? ""
                        : fact.confidence().word(),
                fact.note().map(telling::text).orElse(Telling.Shown.plain("")),
                fact.asOf().map(date -> date.format(language)).orElse(""),
                sources.numbers(fact));
    }

    /** The day, month or year that the newest source of the standing describes; empty if it is fresh or unknown. */
    public String getOld() {
        return snapshot.facts(subject, declaration().presence()).stream()
                .flatMap(fact -> fact.described().stream())
                .filter(date ->
                        date.first().plusMonths(declaration().freshFor()).isBefore(registers.today()))
                .findFirst()
                .map(date -> date.format(language))
                .orElse("");
    }

    public List<Timeline.Event> getTimeline() {
        return Timeline.of(register, subject, snapshot.knownOn(), telling, language);
    }

    public boolean isLineal() {
        return !lineage.before().isEmpty() || !lineage.after().isEmpty();
    }

    public List<Lineage.Step> getBefore() {
        return lineage.before();
    }

    public List<Lineage.Step> getAfter() {
        return lineage.after();
    }

    public List<Lineage.Other> getOthers() {
        return lineage.others();
    }

    /** What has taken the subject's place; empty if nothing has. */
    public List<Lineage.Step> getSuccessors() {
        return lineage.successors();
    }

    public List<Name> getNames() {
        List<Name> names = new ArrayList<>();
        for (Language other : Language.values()) {
            String name = snapshot.title(subject).in(other).orElse("");
            String others = declaration().names().stream()
                    .flatMap(field -> snapshot.facts(subject, field).stream())
                    .flatMap(fact -> fact.value().byLanguage().entrySet().stream())
                    .filter(entry -> entry.getKey() == other)
                    .map(Map.Entry::getValue)
                    .distinct()
                    .reduce((one, two) -> one + "; " + two)
                    .orElse("");
            if (!name.isEmpty() || !others.isEmpty()) {
                names.add(new Name(other.code(), other.ownName(), name, others));
            }
        }
        return names;
    }

    public List<SourceList.Line> getSources() {
        return sources.lines();
    }

    public List<Related> getRelated() {
        List<Related> related = new ArrayList<>();
        for (String key : subject.pages()) {
            targets.stream()
                    .filter(target -> target.kind().equals("page"))
                    .flatMap(target -> target.target(key, language).stream())
                    .map(this::related)
                    .forEach(related::add);
        }
        return related;
    }

    private Related related(Reader.Target target) {
        return new Related(
                target.url(),
                target.title(),
                target.language() == language ? "" : target.language().code());
    }

    public LocalDate getDay() {
        return snapshot.asOf();
    }

    public LocalDate getKnownDay() {
        return snapshot.knownOn();
    }

    public String getAsOf() {
        return asOf.map(LocalDate::toString).orElse("");
    }

    public String getKnownOn() {
        return knownOn.map(LocalDate::toString).orElse("");
    }

    public boolean isDated() {
        return asOf.isPresent() || knownOn.isPresent();
    }

    /** The first day on which something of the subject was known. */
    public LocalDate getRecorded() {
        return subject.facts().stream()
                .map(Fact::recorded)
                .min(java.util.Comparator.naturalOrder())
                .orElse(null);
    }

    public String getJsonUrl() {
        return data(".json");
    }

    public String getJsonLdUrl() {
        return data(".jsonld");
    }

    private String data(String ending) {
        Map<String, String> values = new java.util.TreeMap<>(days());
        values.put("lang", language.code());
        return RegisterParameters.url(RegisterRoutes.api(declaration(), "/" + subject.key() + ending), values);
    }

    private Map<String, String> days() {
        Map<String, String> days = new java.util.TreeMap<>();
        asOf.ifPresent(day -> days.put(RegisterParameters.AS_OF, day.toString()));
        knownOn.ifPresent(day -> days.put(RegisterParameters.KNOWN_ON, day.toString()));
        return days;
    }

    /** The one spelling of the address that was asked for. */
    public String canonical() {
        return RegisterParameters.url(getUrl(), days());
    }

    /** The same subject in all languages. */
    public Map<Language, String> versions() {
        return Routes.everywhere(
                other -> RegisterParameters.url(RegisterRoutes.subject(other, declaration(), subject.key()), days()));
    }

    /** The subject in schema.org's words. */
    public String jsonLd(String publicUrl) {
        String type = declaration().page().equals("glossary")
                ? "DefinedTerm"
                : declaration().type().startsWith("schema:")
                        ? declaration().type().substring(7)
                        : "Thing";
        JsonLd json = JsonLd.document(type)
                .with("@id", publicUrl + getPermalink())
                .with("name", getTitle().text())
                .with("description", getSummary().text())
                .with("url", publicUrl + getUrl())
                .with("inLanguage", type.equals("Organization") ? "" : language.code());
        snapshot.texts(subject, "entry-into-force").stream()
                .findFirst()
                .map(PartialDate::new)
                .ifPresent(date -> json.with("legislationDate", date.iso()));
        return json.toString();
    }

    private Declaration declaration() {
        return register.declaration();
    }
}
