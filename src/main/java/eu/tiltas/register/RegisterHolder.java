package eu.tiltas.register;

import eu.tiltas.content.ContentFile;
import eu.tiltas.content.ContentFolder;
import eu.tiltas.content.ContentHolder;
import eu.tiltas.content.ContentTree;
import eu.tiltas.content.ImportReport;
import eu.tiltas.figure.Citations;
import eu.tiltas.language.Slug;
import eu.tiltas.link.Links;
import eu.tiltas.markup.Fault;
import eu.tiltas.proposal.EditedFile;
import eu.tiltas.proposal.EditedFiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The import of {@code content/registers}. */
@ApplicationScoped
public class RegisterHolder implements ContentHolder {

    static final String FOLDER = "registers";

    private static final Logger LOG = Logger.getLogger(RegisterHolder.class.getName());
    private static final int SUBJECTS_PER_TRANSACTION = 100;
    private static final int MAX_NAME = 40;

    @Inject
    RegisterStore store;

    @Inject
    Registers registers;

    @Inject
    Citations citations;

    @Inject
    Links links;

    @Inject
    EditedFiles desk;

    /** Registers of which something was held back until texts that quote it have had their turn. */
    private Set<String> held = Set.of();

    @Override
    public boolean isQuoted() {
        return true;
    }

    @Override
    public void take(ContentTree tree) {
        held = tree.has(FOLDER) ? new Taking(tree, store.known(), name -> true, false).run() : Set.of();
    }

    /** What texts still quote stays, and that is told; so is which of the pages that are named are not there now. */
    @Override
    public void settle(ContentTree tree) {
        if (!held.isEmpty()) {
            new Taking(tree, store.known(), held::contains, true).run();
            held = Set.of();
        }
        if (tree.has(FOLDER)) {
            new NamedPages(links).check(registers.all(), tree);
        }
    }

    /** One import. */
    private final class Taking {

        private final ContentTree tree;
        private final ImportReport.Builder report;
        private final Map<String, KnownRegister> known;
        private final RegisterPlan plan;
        private final QuotedFacts quoted;
        private final Predicate<String> concerned;
        private final boolean last;
        private final Map<String, EditedFile> edited = desk.under(FOLDER);

        /** The registers that were read, with their declarations and the checksums of their folders. */
        private final TreeMap<String, ContentFile> declarations = new TreeMap<>();

        private final Map<String, String> checksums = new HashMap<>();

        /**
         * @param concerned the names of registers that are taken over; others stay as they are
         * @param last whether there is no turn after this
         */
        Taking(ContentTree tree, Map<String, KnownRegister> known, Predicate<String> concerned, boolean last) {
            this.tree = tree;
            this.report = tree.report();
            this.known = known;
            this.quoted = new QuotedFacts(registers, citations.all());
            this.plan = new RegisterPlan(registers::subject, quoted::broken, report);
            this.concerned = concerned;
            this.last = last;
        }

        /** The registers of which something was held back. */
        Set<String> run() {
            Set<String> seen = new HashSet<>();
            boolean listed = tree.folders(FOLDER, folder -> {
                seen.add(folder.name());
                int before = report.problems();
                read(folder);
                if (report.problems() == before && folder.complete()) {
                    checksums.put(folder.name(), folder.checksum());
                }
            });
            Set<String> goneRegisters = new HashSet<>(listed ? known.keySet() : Set.of());
            goneRegisters.removeAll(seen);
            goneRegisters.removeIf(concerned.negate());
            goneRegisters.removeIf(this::isEdited);
            goneRegisters.forEach(
                    name -> plan.leaveRegister(name, known.get(name).subjects().keySet()));
            plan.settle(last);
            declarations.forEach((name, declaration) -> {
                if (!plan.holdsWhole(name)) {
                    save(name, declaration);
                }
            });
            goneRegisters.stream().filter(name -> !plan.holdsWhole(name)).forEach(this::withdraw);
            return plan.held();
        }

        /** Whether the desk has changed something of a register that is gone from the tree; it then stays. */
        private boolean isEdited(String register) {
            String path = FOLDER + "/" + register;
            boolean changed = edited.keySet().stream().anyMatch(file -> file.startsWith(path + "/"));
            if (changed) {
                report.problem(path, Fault.error(0, "edited.gone"));
                keepAll(known.get(register));
            }
            return changed;
        }

        private void read(ContentFolder folder) {
            String name = folder.name();
            KnownRegister before = known.get(name);
            boolean same =
                    before != null && folder.complete() && before.checksum().equals(folder.checksum());
            if (same || before != null && !concerned.test(name)) {
                keepAll(before);
                return;
            }
            Optional<Declaration> declaration = declaration(folder);
            if (declaration.isEmpty()) {
                Optional.ofNullable(before).ifPresent(this::keepAll);
                return;
            }
            plan.declare(declaration.get());
            declarations.put(name, folder.file(DeclarationFile.NAME).orElseThrow());
            Map<String, String> subjects = before == null ? Map.of() : before.subjects();
            boolean sameDeclaration = before != null
                    && before.yaml().equals(declarations.get(name).text().orElse(""));
            Set<String> there = new HashSet<>();
            for (ContentFile file : folder.files()) {
                if (!file.name().equals(DeclarationFile.NAME)) {
                    key(file).ifPresent(key -> {
                        there.add(key);
                        read(file, key, declaration.get(), subjects, sameDeclaration);
                    });
                }
            }
            subjects.keySet().stream().filter(key -> !there.contains(key)).forEach(key -> {
                if (folder.complete() && !stays(name + "/" + key)) {
                    plan.leave(name + "/" + key);
                } else {
                    plan.keep(name + "/" + key);
                }
            });
        }

        /** Whether a subject that is not in the tree is one of the desk. */
        private boolean stays(String name) {
            EditedFile file = edited.get(FOLDER + "/" + name + SubjectFile.ENDING);
            if (file != null && file.isKnownToTree()) {
                report.problem(file.path(), Fault.error(0, "edited.gone"));
            }
            return file != null;
        }

        private void keepAll(KnownRegister register) {
            plan.declare(DeclarationFile.read(register.name(), register.yaml(), new ArrayList<>()));
            register.subjects().keySet().forEach(key -> {
                plan.keep(register.name() + "/" + key);
                count();
            });
        }

        private Optional<Declaration> declaration(ContentFolder folder) {
            if (!Slug.isValid(folder.name()) || folder.name().length() > MAX_NAME) {
                report.problem(folder.path(), Fault.error(0, "register.key"));
                return Optional.empty();
            }
            Optional<ContentFile> file = folder.file(DeclarationFile.NAME);
            if (file.isEmpty()) {
                report.problem(folder.path(), Fault.error(0, "register.missing"));
                return Optional.empty();
            }
            List<Fault> faults = new ArrayList<>();
            Optional<Declaration> declaration =
                    text(file.get(), faults).map(yaml -> DeclarationFile.read(folder.name(), yaml, faults));
            return without(faults, file.get(), declaration);
        }

        private Optional<String> key(ContentFile file) {
            String key = file.name().replaceFirst("\\.yaml$", "");
            if (!file.name().endsWith(SubjectFile.ENDING)) {
                report.problem(file.path(), Fault.warning(0, "file.stray"));
            } else if (!Slug.isValid(key) || key.length() > SubjectFile.MAX_KEY) {
                report.problem(file.path(), Fault.error(0, "slug", key));
            } else {
                return Optional.of(key);
            }
            return Optional.empty();
        }

        private void read(
                ContentFile file, String key, Declaration declaration, Map<String, String> subjects, boolean same) {
            count();
            String name = declaration.name() + "/" + key;
            EditedFile changed = edited.get(file.path());
            if (changed != null && !changed.isIn(file.checksum())) {
                readEdited(changed, file, key, declaration, subjects, same);
                return;
            }
            if (changed != null) {
                desk.settle(file.path());
            }
            if (same && file.checksum().equals(subjects.get(key))) {
                plan.keep(name);
                return;
            }
            List<Fault> faults = new ArrayList<>();
            Optional<SubjectFile> subject = text(file, faults)
                    .flatMap(yaml -> SubjectFile.read(file.path(), key, yaml, file.checksum(), declaration, faults));
            without(faults, file, subject).ifPresentOrElse(plan::add, () -> {
                if (subjects.containsKey(key)) {
                    plan.keep(name);
                }
            });
        }

        /** The desk's state stays; where the tree has become another too, that is told. */
        private void readEdited(
                EditedFile changed,
                ContentFile file,
                String key,
                Declaration declaration,
                Map<String, String> subjects,
                boolean same) {
            if (changed.collidesWith(file.checksum())) {
                report.problem(file.path(), Fault.error(0, "edited"));
            }
            if (changed.text().isEmpty() || !subjects.containsKey(key)) {
                return;
            }
            List<Fault> faults = new ArrayList<>();
            Optional<SubjectFile> subject = same
                    ? Optional.empty()
                    : SubjectFile.read(file.path(), key, changed.text().get(), subjects.get(key), declaration, faults);
            without(faults, file, subject).ifPresentOrElse(plan::add, () -> plan.keep(declaration.name() + "/" + key));
        }

        private static Optional<String> text(ContentFile file, List<Fault> faults) {
            Optional<String> text = file.text();
            if (text.isEmpty()) {
                faults.add(Fault.error(0, "file.encoding"));
            }
            return text;
        }

        /** What was read, unless there are errors among the faults, which are told. */
        private <T> Optional<T> without(List<Fault> faults, ContentFile file, Optional<T> read) {
            faults.forEach(fault -> report.problem(file.path(), fault));
            return read.filter(r -> faults.stream().noneMatch(Fault::isError));
        }

        private void save(String name, ContentFile declaration) {
            QuotedFacts.Changed different = quoted.different(name, () -> plan.after(name));
            store.declare(name, declaration.text().orElseThrow(), declaration.checksum(), different.all());
            int before = report.problems();
            List<SubjectFile> files = plan.toSave(name);
            for (int from = 0; from < files.size(); from += SUBJECTS_PER_TRANSACTION) {
                save(name, files.subList(from, Math.min(files.size(), from + SUBJECTS_PER_TRANSACTION)), different);
            }
            List<String> gone = plan.toWithdraw(name);
            if (!gone.isEmpty()) {
                store.withdraw(name, gone, different.all());
                gone.forEach(key -> report.removed());
            }
            boolean clean = report.problems() == before
                    && !plan.hasTold(name)
                    && !plan.held().contains(name);
            store.imported(name, clean ? checksums.getOrDefault(name, "") : "");
        }

        /** Saves subjects together, or one by one where the database refuses them together. */
        private void save(String register, List<SubjectFile> batch, QuotedFacts.Changed different) {
            try {
                store.save(register, batch, different.with(batch)).forEach(key -> report.changed());
            } catch (RuntimeException e) {
                if (batch.size() > 1) {
                    batch.forEach(file -> save(register, List.of(file), different));
                } else {
                    LOG.log(Level.WARNING, "A subject could not be saved", e);
                    report.problem(batch.get(0).path(), Fault.error(0, "subject.unsaved"));
                }
            }
        }

        /** A file counts as looked at once, however many turns it takes. */
        private void count() {
            if (!last) {
                report.subject();
            }
        }

        private void withdraw(String register) {
            List<String> gone = plan.toWithdraw(register);
            if (gone.size() == known.get(register).subjects().size()) {
                store.withdraw(register);
            } else if (!gone.isEmpty()) {
                store.withdraw(register, gone, List.of());
            }
            gone.forEach(key -> report.removed());
        }
    }
}
