package eu.tiltas.register;

import eu.tiltas.change.Change;
import eu.tiltas.change.ChangeLog;
import eu.tiltas.config.Clock;
import eu.tiltas.config.Schema;
import eu.tiltas.content.ContentHolder;
import eu.tiltas.content.ImportReport;
import eu.tiltas.content.Transfer;
import eu.tiltas.figure.Citation;
import eu.tiltas.figure.Citations;
import eu.tiltas.figure.ExhibitSource;
import eu.tiltas.figure.FigureSource;
import eu.tiltas.figure.Quoting;
import eu.tiltas.language.Language;
import eu.tiltas.link.LinkTarget;
import eu.tiltas.link.Links;
import eu.tiltas.markup.Reader;
import eu.tiltas.proposal.EditedFile;
import eu.tiltas.proposal.EditedFiles;
import eu.tiltas.search.answer.AnswerSource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.h2.jdbcx.JdbcDataSource;

/** The portal's own import of registers, on a real H2 database in memory, with a clock that a test sets. */
public final class ImportedRegisters implements AutoCloseable {

    private final JdbcDataSource database = new JdbcDataSource();
    private final EntityManagerFactory factory;
    private final EntityManager entities;
    private final SetClock time = new SetClock();
    private final Log log = new Log();
    private final StoreInTransactions store;
    private final Registers registers = new Registers();
    private final RegisterHolder holder = new RegisterHolder();
    private final EditedFiles edited = new EditedFiles() {
        @Override
        public Map<String, EditedFile> under(String folder) {
            return Map.copyOf(changed);
        }

        @Override
        public void settle(String path) {
            changed.remove(path);
        }
    };
    private final Map<String, EditedFile> changed = new HashMap<>();
    private final List<Quoting> quoting = new ArrayList<>();
    private final Transfer transfer;

    public ImportedRegisters(Path root) {
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        Schema.migrate(database);
        factory = Persistence.createEntityManagerFactory(
                "tiltas",
                Map.of(
                        "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                        "jakarta.persistence.jtaDataSource", "",
                        "jakarta.persistence.nonJtaDataSource", database));
        entities = factory.createEntityManager();
        Clock clock = new Clock(time);
        store = new StoreInTransactions(entities, log, clock);
        registers.store = store;
        registers.changes = log;
        registers.clock = clock;
        Citations citations = new Citations(quoting);
        store.citations = citations;
        holder.citations = citations;
        holder.store = store;
        holder.registers = registers;
        holder.desk = edited;
        linkedTo((key, language) -> Optional.of(new Reader.Target("/en/" + key, key, language)));
        transfer = new Transfer(root, clock, List.of(holder));
    }

    public ImportReport run() {
        return transfer.run();
    }

    /** Names a feature whose texts quote. */
    public void quotedBy(Quoting texts) {
        quoting.add(texts);
    }

    /** Names the pages there are; without that, there are all. */
    public void linkedTo(BiFunction<String, Language, Optional<Reader.Target>> pages) {
        holder.links = new Links(List.of(new LinkTarget() {
            @Override
            public String kind() {
                return "page";
            }

            @Override
            public Optional<Reader.Target> target(String key, Language reader) {
                return pages.apply(key, reader);
            }
        }));
    }

    public ContentHolder holder() {
        return holder;
    }

    public FigureSource figures() {
        RegisterFigures figures = new RegisterFigures();
        figures.registers = registers;
        return figures;
    }

    public ExhibitSource exhibits() {
        SubjectExhibits exhibits = new SubjectExhibits();
        exhibits.registers = registers;
        return exhibits;
    }

    public Registers registers() {
        return registers;
    }

    /** What answers questions by them. */
    public AnswerSource answers() {
        FactAnswers answers = new FactAnswers();
        answers.registers = registers;
        return answers;
    }

    /** The same database as another node, or the next start, finds it. */
    Registers another() {
        Registers others = new Registers();
        others.store = store;
        others.changes = log;
        others.clock = registers.clock;
        return others;
    }

    void setDay(String day) {
        time.now = Instant.parse(day + "T12:00:00Z");
    }

    /** The subjects of all changes so far. */
    List<String> changed() {
        return log.changes.stream().map(Change::subject).toList();
    }

    long rows(String table) {
        return ((Number) entities.createNativeQuery("select count(*) from " + table)
                        .getSingleResult())
                .longValue();
    }

    @Override
    public void close() {
        entities.close();
        factory.close();
    }

    private static final class SetClock extends java.time.Clock {

        private Instant now = Instant.parse("2026-11-27T12:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public java.time.Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /** A change log in memory. */
    private static final class Log extends ChangeLog {

        private final List<Change> changes = new ArrayList<>();

        @Override
        public long append(String kind, Collection<String> subjects) {
            subjects.forEach(subject -> changes.add(new Change(changes.size() + 1, kind, subject, Instant.EPOCH)));
            return changes.size();
        }

        @Override
        public long latest() {
            return changes.size();
        }

        @Override
        public List<Change> after(long number, int limit) {
            return List.copyOf(changes.subList((int) number, (int) Math.min(changes.size(), number + limit)));
        }
    }

    /** Does by hand what the container's interceptor does. */
    private static final class StoreInTransactions extends RegisterStore {

        StoreInTransactions(EntityManager entities, ChangeLog changes, Clock clock) {
            this.entities = entities;
            this.changes = changes;
            this.clock = clock;
        }

        private <T> T transacted(Supplier<T> work) {
            entities.clear();
            entities.getTransaction().begin();
            try {
                T result = work.get();
                entities.getTransaction().commit();
                return result;
            } catch (RuntimeException e) {
                if (entities.getTransaction().isActive()) {
                    entities.getTransaction().rollback();
                }
                throw e;
            }
        }

        @Override
        Map<String, KnownRegister> known() {
            return transacted(super::known);
        }

        @Override
        boolean declare(String name, String yaml, String checksum, Collection<Citation> quoted) {
            return transacted(() -> super.declare(name, yaml, checksum, quoted));
        }

        @Override
        void imported(String name, String folderChecksum) {
            transacted(() -> {
                super.imported(name, folderChecksum);
                return true;
            });
        }

        @Override
        List<String> save(String register, Collection<SubjectFile> files, Collection<Citation> quoted) {
            return transacted(() -> super.save(register, files, quoted));
        }

        @Override
        void withdraw(String register, Collection<String> keys, Collection<Citation> quoted) {
            transacted(() -> {
                super.withdraw(register, keys, quoted);
                return true;
            });
        }

        @Override
        void withdraw(String register) {
            transacted(() -> {
                super.withdraw(register);
                return true;
            });
        }

        @Override
        Map<String, String> declarations() {
            return transacted(super::declarations);
        }

        @Override
        List<Subject> read(String register, Collection<String> keys, Map<String, Source> sources) {
            return transacted(() -> super.read(register, keys, sources));
        }
    }
}
