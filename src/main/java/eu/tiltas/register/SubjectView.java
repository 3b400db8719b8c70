package eu.tiltas.register;

import eu.tiltas.language.Language;
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
import java.util.Set;

/** A subject of a register: what holds, what held, what it comes from, and how that is known. */
@Named("subject")
@RequestScoped
public class SubjectView {

    /** Another subject, and how it is related to this one. */
    public record Relation(String label, Telling.Shown subject, String since, boolean before) {}

    /** The subject's name in a language. */
    public record Name(String language, String ownName, String name, String others) {}

    /** A page about the subject. */
    public record Related(String url, String title, String language) {}

    /** Classes of schema.org that are in no language, though their names are. */
    private static final Set<String> NEUTRAL = Set.of("Organization", "GovernmentService", "ContactPoint");

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
    private SubjectFacts facts;
    private List<SubjectFacts.Part> parts;
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
        facts = new SubjectFacts(registers, snapshot, subject, telling, language);
        parts = facts.parts();
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

    /** What holds, under its headings. */
    public List<SubjectFacts.Part> getParts() {
        return parts;
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
        return facts.sources();
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
                : declaration().typeIn("schema").orElse("Thing");
        JsonLd json = JsonLd.document(type)
                .with("@id", publicUrl + getPermalink())
                .with("name", getTitle().text())
                .with("description", getSummary().text())
                .with("url", publicUrl + getUrl())
                .with("inLanguage", NEUTRAL.contains(type) ? "" : language.code());
        return new SubjectDescription(registers, snapshot, telling, publicUrl)
                .describe(subject, json)
                .toString();
    }

    private Declaration declaration() {
        return register.declaration();
    }
}
