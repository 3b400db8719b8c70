package eu.tiltas.register;

import eu.tiltas.config.Clock;
import eu.tiltas.content.ImportReport;
import eu.tiltas.content.Problem;
import eu.tiltas.figure.Citations;
import eu.tiltas.language.Language;
import eu.tiltas.language.Slug;
import eu.tiltas.markup.Fault;
import eu.tiltas.proposal.ChangeSets;
import eu.tiltas.proposal.Proposable;
import eu.tiltas.proposal.Proposals;
import eu.tiltas.proposal.ProposedFile;
import eu.tiltas.security.Actor;
import eu.tiltas.security.Reason;
import eu.tiltas.security.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Registers at the desk: their files are proposed, looked at by the rules of the import, and taken over as by it. */
@ApplicationScoped
public class RegisterDesk implements Proposable {

    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    @Inject
    RegisterStore store;

    @Inject
    Registers registers;

    @Inject
    Citations citations;

    @Inject
    ChangeSets sets;

    @Inject
    Proposals proposals;

    @Inject
    Clock clock;

    /** A register and a key in a path. */
    private record Named(String register, String key) {

        static Named of(String path) {
            String[] parts = path.split("/");
            return new Named(parts[1], parts[2].substring(0, parts[2].length() - SubjectFile.ENDING.length()));
        }

        String name() {
            return register + "/" + key;
        }
    }

    /** The path of a subject's file. */
    public static String path(String register, String key) {
        return RegisterHolder.FOLDER + "/" + register + "/" + key + SubjectFile.ENDING;
    }

    @Override
    public String folder() {
        return RegisterHolder.FOLDER;
    }

    @Override
    public Optional<String> present(String path) {
        Named named = Named.of(path);
        return store.written(named.register(), named.key())
                .map(subject -> SubjectText.of(subject).write(declaration(named.register())));
    }

    @Override
    public String tree(String path) {
        Named named = Named.of(path);
        return store.checksum(named.register(), named.key());
    }

    private Declaration declaration(String register) {
        return registers
                .at(register)
                .map(Register::declaration)
                .orElseThrow(() -> Refused.because("desk.refused.register"));
    }

    /** The subjects of a register of which some words are said, by their titles. */
    public List<DeskSubject> subjects(Register register, String words, Language language) {
        List<DeskSubject> found = new ArrayList<>();
        int[] ranks = register.ranks(language);
        List<String> said = register.words(language);
        String wanted = Words.fold(words);
        List<Subject> subjects = register.subjects();
        TreeMap<Integer, Subject> ordered = new TreeMap<>();
        for (int i = 0; i < subjects.size(); i++) {
            if (wanted.isBlank()
                    || said.get(i).contains(wanted)
                    || subjects.get(i).key().contains(words)) {
                ordered.put(ranks[i], subjects.get(i));
            }
        }
        ordered.values()
                .forEach(subject -> found.add(new DeskSubject(subject.key(), title(register, subject, language))));
        return found;
    }

    /** A subject's title for readers of a language. */
    public String title(Register register, Subject subject, Language language) {
        return register.title(subject, language);
    }

    /** A subject as the actor's own draft would have it, else as it is, else empty. */
    public SubjectText text(Actor actor, String register, String key) {
        Optional<ProposedFile> draft = proposals.ownDraft(actor, path(register, key));
        Optional<String> yaml = draft.isPresent() ? draft.get().text() : present(path(register, key));
        return yaml.flatMap(text -> read(register, key, text, "", new ArrayList<>()))
                .map(file -> SubjectText.of(file.subject()))
                .orElse(SubjectText.EMPTY);
    }

    /** A subject as a file says it. */
    public SubjectText read(String path, String yaml) {
        Named named = Named.of(path);
        return read(named.register(), named.key(), yaml, "", new ArrayList<>())
                .map(file -> SubjectText.of(file.subject()))
                .orElse(SubjectText.EMPTY);
    }

    private Optional<SubjectFile> read(String register, String key, String yaml, String checksum, List<Fault> faults) {
        return SubjectFile.read(path(register, key), key, yaml, checksum, declaration(register), faults);
    }

    /** The sources that facts of a subject can name, by the names they have in forms: those of the register and its own. */
    public Map<String, WrittenSource> sources(String register, SubjectText text) {
        Map<String, WrittenSource> sources = new java.util.LinkedHashMap<>();
        new TreeMap<>(declaration(register).sources())
                .forEach((id, source) -> sources.put(id, WrittenSource.of(source)));
        text.facts().stream()
                .flatMap(fact -> fact.sources().stream())
                .distinct()
                .filter(source -> !sources.containsValue(source))
                .toList()
                .forEach(source -> sources.put("own." + (sources.size() + 1), source));
        return sources;
    }

    private Set<WrittenFact> published(String register, String key) {
        return store.written(register, key).stream()
                .flatMap(subject -> subject.facts().stream())
                .map(WrittenFact::of)
                .collect(Collectors.toSet());
    }

    /** The facts of a field as the desk shows them, those first that are held for true. */
    public List<DeskFact> facts(SubjectText text, String register, String key, String field, Language language) {
        Field declared = declaration(register).field(field).orElseThrow();
        Set<WrittenFact> published = published(register, key);
        return text.facts().stream()
                .filter(fact -> fact.field().equals(field))
                .sorted(java.util.Comparator.comparing(fact -> !fact.isHeld()))
                .map(fact -> shown(fact, declared, published.contains(fact), language))
                .toList();
    }

    /** A fact as the desk shows it; its field must be one of the register's. */
    public DeskFact shown(WrittenFact fact, String register, Language language) {
        return shown(fact, declaration(register).field(fact.field()).orElseThrow(), true, language);
    }

    private DeskFact shown(WrittenFact written, Field field, boolean published, Language language) {
        Telling telling = new Telling(registers, language, LAST_DAY, LAST_DAY);
        Optional<Fact> fact = fact(written);
        Telling.Shown value = fact.map(read -> telling.value(field, read))
                .orElse(Telling.Shown.plain(String.join(" / ", written.value().values())));
        return new DeskFact(
                SubjectEdit.mark(written),
                value.text(),
                value.language(),
                fact.map(read -> telling.period(read.period())).orElse(""),
                written.sources().stream()
                        .map(source -> source.titleIn(language))
                        .toList(),
                written.asOf(),
                Confidence.of(written.confidence()).orElse(Confidence.CONFIRMED),
                WrittenFact.localized(written.note())
                        .best(language)
                        .flatMap(best -> WrittenFact.localized(written.note()).in(best))
                        .orElse(""),
                written.recorded(),
                written.superseded(),
                !published);
    }

    private static Optional<Fact> fact(WrittenFact written) {
        try {
            return Optional.of(new Fact(
                    written.field(),
                    WrittenFact.localized(written.value()),
                    new Period(date(written.from()), date(written.until())),
                    List.of(new Source(
                            eu.tiltas.language.Localized.neutral("."),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty())),
                    date(written.asOf()),
                    Confidence.CONFIRMED,
                    Optional.empty(),
                    LocalDate.EPOCH,
                    Optional.empty()));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<eu.tiltas.language.PartialDate> date(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new eu.tiltas.language.PartialDate(text));
    }

    /** The fact that a form names. @throws Refused if somebody has changed it since */
    public WrittenFact fact(SubjectText text, String mark) {
        return text.facts().stream()
                .filter(fact -> SubjectEdit.mark(fact).equals(mark))
                .findFirst()
                .orElseThrow(() -> Refused.because("desk.refused.fact.gone"));
    }

    SubjectEdit edit(SubjectText text, String register, String key) {
        return new SubjectEdit(text, published(register, key), clock.today());
    }

    /** Proposes a new subject. @throws Refused with all reasons */
    public String begin(Actor actor, String register, String key, List<WrittenFact> facts) {
        List<Reason> reasons = new ArrayList<>();
        if (!Slug.isValid(key) || key.length() > SubjectFile.MAX_KEY) {
            reasons.add(Reason.of("desk.refused.subject.key"));
        } else if (store.written(register, key).isPresent()) {
            reasons.add(Reason.of("desk.refused.subject.taken", key));
        }
        SubjectText text = SubjectText.EMPTY.with(
                facts.stream().map(fact -> fact.recordedOn(clock.today())).toList());
        return propose(actor, register, reasons.isEmpty() ? key : "x", text, reasons);
    }

    /** Proposes one more fact. @throws Refused with all reasons */
    public String add(Actor actor, String register, String key, WrittenFact fact) {
        SubjectText text = text(actor, register, key);
        return propose(actor, register, key, edit(text, register, key).add(fact), List.of());
    }

    /** Proposes a correction of what was never true. @throws Refused with all reasons */
    public String correct(Actor actor, String register, String key, String mark, WrittenFact right) {
        SubjectText text = text(actor, register, key);
        return propose(actor, register, key, edit(text, register, key).correct(fact(text, mark), right), List.of());
    }

    /** Proposes a new state of affairs from a day on. @throws Refused with all reasons */
    public String change(Actor actor, String register, String key, String mark, WrittenFact next, String since) {
        SubjectText text = text(actor, register, key);
        return propose(
                actor,
                register,
                key,
                edit(text, register, key).change(fact(text, mark), next, since),
                since.isEmpty() ? List.of(Reason.of("desk.refused.since.missing")) : List.of());
    }

    /** Proposes that a fact ended on a day. @throws Refused with all reasons */
    public String end(Actor actor, String register, String key, String mark, String until, WrittenFact said) {
        SubjectText text = text(actor, register, key);
        return propose(
                actor,
                register,
                key,
                edit(text, register, key).end(fact(text, mark), until, said),
                until.isEmpty() ? List.of(Reason.of("desk.refused.until.missing")) : List.of());
    }

    /** Proposes that a fact was never true. @throws Refused with all reasons */
    public String retract(Actor actor, String register, String key, String mark) {
        SubjectText text = text(actor, register, key);
        return propose(actor, register, key, edit(text, register, key).retract(fact(text, mark)), List.of());
    }

    /** Proposes that a subject is shown no more. @throws Refused with all reasons */
    public String withdraw(Actor actor, String register, String key) {
        String path = path(register, key);
        if (present(path).isEmpty()) {
            throw Refused.because("desk.refused.fact.gone");
        }
        return sets.propose(
                actor, folder(), register + "/" + key, List.of(ProposedFile.of(path, Optional.empty(), present(path))));
    }

    private String propose(Actor actor, String register, String key, SubjectText text, List<Reason> before) {
        return propose(actor, register, register + "/" + key, Map.of(key, text), before);
    }

    /** Proposes several subjects of a register together. @throws Refused with all reasons, also those found before */
    String propose(Actor actor, String register, String title, Map<String, SubjectText> texts, List<Reason> before) {
        List<ProposedFile> files = files(register, texts);
        List<Reason> reasons = new ArrayList<>(before);
        try {
            if (reasons.isEmpty()) {
                return sets.propose(actor, folder(), title, files);
            }
            reasons.addAll(refusals(files));
        } catch (Refused e) {
            reasons.addAll(e.reasons());
        }
        throw new Refused(reasons);
    }

    List<ProposedFile> files(String register, Map<String, SubjectText> texts) {
        Declaration declaration = declaration(register);
        return new TreeMap<>(texts)
                .entrySet().stream()
                        .map(entry -> {
                            String path = path(register, entry.getKey());
                            return ProposedFile.of(
                                    path, Optional.of(entry.getValue().write(declaration)), present(path));
                        })
                        .toList();
    }

    @Override
    public List<Reason> refusals(List<ProposedFile> files) {
        Plan plan = new Plan();
        files.forEach(plan::take);
        plan.settle();
        return plan.reasons();
    }

    @Override
    public List<ProposedFile> apply(List<ProposedFile> files) {
        List<ProposedFile> dated = files.stream().map(this::dated).toList();
        Plan plan = new Plan();
        dated.forEach(plan::take);
        plan.settle();
        Refused.ifAny(plan.reasons());
        Set<String> concerned =
                files.stream().map(file -> Named.of(file.path()).register()).collect(Collectors.toSet());
        concerned.forEach(register -> save(register, plan, dated));
        return dated;
    }

    private void save(String register, Plan plan, List<ProposedFile> files) {
        QuotedFacts.Changed different = plan.quoted.different(register, () -> plan.plan.after(register));
        List<SubjectFile> saved = plan.plan.toSave(register);
        if (!saved.isEmpty()) {
            store.save(register, saved, different.with(saved));
        }
        List<String> gone = files.stream()
                .filter(file -> file.text().isEmpty())
                .map(file -> Named.of(file.path()))
                .filter(named -> named.register().equals(register))
                .map(Named::key)
                .toList();
        if (!gone.isEmpty()) {
            store.withdraw(register, gone, different.all());
        }
    }

    /** The file as it is when it is taken over today: nothing in it was known to readers before. */
    private ProposedFile dated(ProposedFile file) {
        if (file.text().isEmpty()) {
            return file;
        }
        Named named = Named.of(file.path());
        SubjectText text = read(file.path(), file.text().get());
        Set<WrittenFact> live = published(named.register(), named.key());
        Set<WrittenFact> said =
                live.stream().map(fact -> fact.supersededOn(LAST_DAY)).collect(Collectors.toSet());
        List<WrittenFact> facts = text.facts().stream()
                .map(fact -> live.contains(fact)
                        ? fact
                        : said.contains(fact.supersededOn(LAST_DAY))
                                ? ended(fact)
                                : fact.isHeld() ? fact.recordedOn(clock.today()) : fact)
                .toList();
        String yaml = text.with(facts).write(declaration(named.register()));
        return new ProposedFile(file.path(), Optional.of(yaml), file.base());
    }

    private WrittenFact ended(WrittenFact fact) {
        return fact.isHeld() ? fact : fact.supersededOn(clock.today());
    }

    /** What the import would say of proposed files. */
    private final class Plan {

        private final ImportReport.Builder report = new ImportReport.Builder();
        private final QuotedFacts quoted = new QuotedFacts(registers, citations.all());
        private final RegisterPlan plan = new RegisterPlan(registers::subject, quoted::broken, report);
        private final Set<String> taken = new HashSet<>();
        private final Map<String, Boolean> read = new HashMap<>();

        void take(ProposedFile file) {
            Named named = Named.of(file.path());
            taken.add(named.name());
            if (file.text().isEmpty()) {
                plan.leave(named.name());
                return;
            }
            List<Fault> faults = new ArrayList<>();
            Optional<SubjectFile> subject =
                    read(named.register(), named.key(), file.text().get(), tree(file.path()), faults);
            faults.stream().filter(Fault::isError).forEach(fault -> report.problem(file.path(), fault));
            subject.ifPresent(plan::add);
            read.put(named.name(), subject.isPresent());
        }

        void settle() {
            for (Register register : registers.all()) {
                plan.declare(register.declaration());
                register.subjects().stream()
                        .map(Subject::name)
                        .filter(name -> !taken.contains(name) || Boolean.FALSE.equals(read.get(name)))
                        .forEach(plan::keep);
            }
            plan.settle(true);
        }

        List<Reason> reasons() {
            return report.build(clock.instant(), clock.instant()).problems().stream()
                    .map(problem -> reason(problem, taken.size() > 1))
                    .toList();
        }
    }

    private static Reason reason(Problem problem, boolean several) {
        return several
                ? Reason.of("desk.refused.proposal.of", Named.of(problem.path()).name(), problem.fault())
                : Reason.of("desk.refused.proposal.fault", problem.fault());
    }
}
