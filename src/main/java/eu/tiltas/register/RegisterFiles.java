package eu.tiltas.register;

import eu.tiltas.config.Clock;
import eu.tiltas.content.ImportReport;
import eu.tiltas.content.Problem;
import eu.tiltas.figure.Citations;
import eu.tiltas.markup.Fault;
import eu.tiltas.proposal.Proposable;
import eu.tiltas.proposal.ProposedFile;
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

/** Files of registers as proposals have them: looked at by the rules of the import, and taken over as by it. */
@ApplicationScoped
public class RegisterFiles implements Proposable {

    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    @Inject
    RegisterStore store;

    @Inject
    Registers registers;

    @Inject
    Citations citations;

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

    /** @throws Refused if there is no such register */
    Declaration declaration(String register) {
        return registers
                .at(register)
                .map(Register::declaration)
                .orElseThrow(() -> Refused.because("desk.refused.register"));
    }

    /** A subject as a file says it. */
    public SubjectText read(String path, String yaml) {
        Named named = Named.of(path);
        return read(named.register(), named.key(), yaml, "", new ArrayList<>())
                .map(file -> SubjectText.of(file.subject()))
                .orElse(SubjectText.EMPTY);
    }

    Optional<SubjectFile> read(String register, String key, String yaml, String checksum, List<Fault> faults) {
        return SubjectFile.read(path(register, key), key, yaml, checksum, declaration(register), faults);
    }

    /** What readers know of a subject. */
    Set<WrittenFact> published(String register, String key) {
        return store.written(register, key).stream()
                .flatMap(subject -> subject.facts().stream())
                .map(WrittenFact::of)
                .collect(Collectors.toSet());
    }

    /** Subjects as files that would be proposed. */
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
