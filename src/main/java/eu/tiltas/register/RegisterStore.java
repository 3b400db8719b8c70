package eu.tiltas.register;

import eu.tiltas.change.ChangeLog;
import eu.tiltas.config.Clock;
import eu.tiltas.figure.Citation;
import eu.tiltas.figure.Citations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes registers; each call is one transaction, with the rows of the change log in it. */
@ApplicationScoped
class RegisterStore {

    /** The kind of changes: of a register its name, of a subject {@code register/subject}. */
    static final String KIND = "register";

    @PersistenceContext
    EntityManager entities;

    @Inject
    ChangeLog changes;

    @Inject
    Clock clock;

    @Inject
    Citations citations;

    /** The live registers as an import must know them, by name. */
    @Transactional
    Map<String, KnownRegister> known() {
        Map<String, Map<String, String>> subjects = new HashMap<>();
        entities.createQuery(
                        "select s.register, s.key, s.checksum from SubjectRow s where s.live = true", Object[].class)
                .getResultStream()
                .forEach(row -> subjects.computeIfAbsent((String) row[0], r -> new HashMap<>())
                        .put((String) row[1], (String) row[2]));
        return entities.createQuery("select r from RegisterRow r where r.live = true", RegisterRow.class)
                .getResultStream()
                .collect(Collectors.toMap(
                        RegisterRow::name,
                        row -> new KnownRegister(
                                row.name(),
                                row.yaml(),
                                row.folderChecksum(),
                                subjects.getOrDefault(row.name(), Map.of()))));
    }

    /** Keeps a declaration; whether it is another, which all its subjects then are too. */
    @Transactional
    boolean declare(String name, String yaml, String checksum, Collection<Citation> quoted) {
        RegisterRow row = entities.find(RegisterRow.class, name);
        if (row == null) {
            row = new RegisterRow(name);
        }
        boolean different = row.declare(yaml, checksum);
        entities.persist(row);
        if (different) {
            List<String> subjects = new ArrayList<>(List.of(name));
            liveKeys(name).forEach(key -> subjects.add(name + "/" + key));
            changes.append(KIND, subjects);
            citations.follow(quoted);
        }
        return different;
    }

    /** Ends an import of a register. */
    @Transactional
    void imported(String name, String folderChecksum) {
        RegisterRow row = entities.find(RegisterRow.class, name);
        if (row != null) {
            row.imported(folderChecksum);
        }
    }

    /**
     * Keeps subjects as their files say, all of them or, if the transaction fails, none.
     *
     * @param quoted citations that tell something else then
     * @return the keys of those that are different now; only they get a change
     */
    @Transactional
    List<String> save(String register, Collection<SubjectFile> files, Collection<Citation> quoted) {
        List<String> keys = files.stream().map(file -> file.subject().key()).toList();
        Map<String, SubjectRow> subjects = subjects(register, keys);
        Map<String, List<FactRow>> facts = subjects.isEmpty()
                ? Map.of()
                : facts(register, subjects.keySet()).stream().collect(Collectors.groupingBy(FactRow::subject));
        Saving saving = new Saving(clock.today(), clock.instant().atOffset(ZoneOffset.UTC));
        for (SubjectFile file : files) {
            String key = file.subject().key();
            SubjectRow row = subjects.getOrDefault(key, new SubjectRow(register, key));
            saving.save(file, row, facts.getOrDefault(key, List.of()));
        }
        // The tables depend on each other in this order, which the entities don't tell.
        saving.subjects.forEach(entities::persist);
        saveSources(saving.sources);
        entities.flush();
        saving.facts.forEach(entities::persist);
        if (!saving.different.isEmpty()) {
            changes.append(KIND, names(register, saving.different));
            citations.follow(quoted);
        }
        return saving.different;
    }

    private void saveSources(Map<String, Source> sources) {
        Set<String> there = new HashSet<>();
        if (!sources.isEmpty()) {
            there.addAll(
                    entities.createQuery("select s.digest from SourceRow s where s.digest in :digests", String.class)
                            .setParameter("digests", sources.keySet())
                            .getResultList());
        }
        sources.forEach((digest, source) -> {
            if (!there.contains(digest)) {
                entities.persist(new SourceRow(digest, Stored.source(source)));
            }
        });
    }

    /** Takes subjects from the public site; their facts are kept. */
    @Transactional
    void withdraw(String register, Collection<String> keys, Collection<Citation> quoted) {
        subjects(register, keys).values().forEach(SubjectRow::withdraw);
        changes.append(KIND, names(register, keys));
        citations.follow(quoted);
    }

    /** Takes a register from the public site with all its subjects. */
    @Transactional
    void withdraw(String register) {
        List<String> keys = liveKeys(register);
        for (String key : keys) {
            entities.find(SubjectRow.class, new SubjectRow.Key(register, key)).withdraw();
        }
        entities.find(RegisterRow.class, register).withdraw();
        List<String> names = new ArrayList<>(names(register, keys));
        names.add(register);
        changes.append(KIND, names);
    }

    /** The yaml of live declarations by name. */
    @Transactional
    Map<String, String> declarations() {
        return entities.createQuery("select r from RegisterRow r where r.live = true", RegisterRow.class)
                .getResultStream()
                .collect(Collectors.toMap(RegisterRow::name, RegisterRow::yaml));
    }

    /**
     * The live subjects of a register with all their facts.
     *
     * @param keys of the subjects wanted; empty for all
     * @param sources known so far by digest; those that are met for the first time are added
     */
    @Transactional
    List<Subject> read(String register, Collection<String> keys, Map<String, Source> sources) {
        Map<String, List<FactRow>> facts =
                facts(register, keys).stream().collect(Collectors.groupingBy(FactRow::subject));
        entities.createQuery("select s from SourceRow s", SourceRow.class)
                .getResultStream()
                .filter(row -> !sources.containsKey(row.digest()))
                .forEach(row -> sources.put(row.digest(), Stored.source(row.content())));
        return subjects(register, keys).values().stream()
                .filter(SubjectRow::isLive)
                .map(row -> new Subject(
                        register,
                        row.key(),
                        row.also(),
                        row.pages(),
                        facts.getOrDefault(row.key(), List.of()).stream()
                                .map(fact -> fact.fact(sources))
                                .toList()))
                .toList();
    }

    /** A live subject with those facts alone that its file has; empty if there is none. */
    @Transactional
    Optional<Subject> written(String register, String key) {
        SubjectRow row = entities.find(SubjectRow.class, new SubjectRow.Key(register, key));
        if (row == null || !row.isLive()) {
            return Optional.empty();
        }
        List<FactRow> facts =
                facts(register, List.of(key)).stream().filter(FactRow::isInFile).toList();
        Map<String, Source> sources =
                sources(facts.stream().flatMap(fact -> fact.sources().stream()).collect(Collectors.toSet()));
        return Optional.of(new Subject(
                register,
                key,
                row.also(),
                row.pages(),
                facts.stream().map(fact -> fact.fact(sources)).toList()));
    }

    private Map<String, Source> sources(Set<String> digests) {
        return digests.isEmpty()
                ? Map.of()
                : entities.createQuery("select s from SourceRow s where s.digest in :digests", SourceRow.class)
                        .setParameter("digests", digests)
                        .getResultStream()
                        .collect(Collectors.toMap(SourceRow::digest, source -> Stored.source(source.content())));
    }

    /** The checksum of a subject's file as it was last taken over; empty text for none. */
    @Transactional
    String checksum(String register, String key) {
        SubjectRow row = entities.find(SubjectRow.class, new SubjectRow.Key(register, key));
        return row == null ? "" : row.checksum();
    }

    /** Whether there is or was a subject of that name. */
    @Transactional
    boolean existed(String register, String key) {
        return entities.find(SubjectRow.class, new SubjectRow.Key(register, key)) != null;
    }

    private List<String> liveKeys(String register) {
        return entities.createQuery(
                        "select s.key from SubjectRow s where s.register = :register and s.live = true order by s.key",
                        String.class)
                .setParameter("register", register)
                .getResultList();
    }

    private Map<String, SubjectRow> subjects(String register, Collection<String> keys) {
        return query(
                        "select s from SubjectRow s where s.register = :register",
                        "s.key",
                        SubjectRow.class,
                        register,
                        keys)
                .stream()
                .collect(Collectors.toMap(SubjectRow::key, row -> row));
    }

    private List<FactRow> facts(String register, Collection<String> keys) {
        return query("select f from FactRow f where f.register = :register", "f.subject", FactRow.class, register, keys)
                .stream()
                .sorted(java.util.Comparator.comparing(FactRow::number))
                .toList();
    }

    private <T> List<T> query(String all, String key, Class<T> type, String register, Collection<String> keys) {
        var query = entities.createQuery(keys.isEmpty() ? all : all + " and " + key + " in :keys", type)
                .setParameter("register", register);
        if (!keys.isEmpty()) {
            query.setParameter("keys", keys);
        }
        return query.getResultList();
    }

    private static List<String> names(String register, Collection<String> keys) {
        return keys.stream().map(key -> register + "/" + key).toList();
    }

    /** What a transaction writes. */
    private static final class Saving {

        private final LocalDate today;
        private final OffsetDateTime now;
        private final List<SubjectRow> subjects = new ArrayList<>();
        private final List<FactRow> facts = new ArrayList<>();
        private final Map<String, Source> sources = new HashMap<>();
        private final List<String> different = new ArrayList<>();

        Saving(LocalDate today, OffsetDateTime now) {
            this.today = today;
            this.now = now;
        }

        void save(SubjectFile file, SubjectRow row, List<FactRow> before) {
            LocalDate lastChanged = row.changed();
            boolean changed = add(file.subject(), before, lastChanged);
            if (row.take(file.subject(), file.checksum(), changed || lastChanged == null ? today : lastChanged)
                    || changed) {
                different.add(row.key());
            }
            subjects.add(row);
        }

        /** Adds the facts that are new and ends those that are gone; whether there were any. */
        private boolean add(Subject subject, List<FactRow> before, LocalDate lastChanged) {
            Map<String, FactRow> left = new HashMap<>();
            Map<String, FactRow> own = new HashMap<>();
            before.stream().filter(FactRow::isInFile).forEach(row -> {
                left.put(row.digest(), row);
                own.put(row.ownDigest(), row);
            });
            int number = before.stream().mapToInt(FactRow::number).max().orElse(0);
            boolean changed = false;
            for (Fact fact : subject.facts()) {
                String digest = Stored.digest(fact);
                FactRow row = left.remove(digest);
                if (row == null && own.containsKey(digest) && left.containsValue(own.get(digest))) {
                    row = left.remove(own.get(digest).digest());
                }
                if (row == null) {
                    fact.sources().forEach(source -> sources.put(Stored.digest(source), source));
                    facts.add(new FactRow(
                            subject.register(), subject.key(), ++number, known(fact, lastChanged), digest, now));
                    changed = true;
                } else {
                    changed |= row.endAsWritten(fact.superseded());
                }
            }
            left.values().forEach(row -> row.leaveFile(today));
            return changed || !left.isEmpty();
        }

        /** A fact that arrives in a subject which was shown without it was not known before today. */
        private Fact known(Fact fact, LocalDate lastChanged) {
            return lastChanged != null
                            && fact.recorded().isBefore(lastChanged)
                            && fact.superseded().isEmpty()
                    ? fact.recordedOn(today)
                    : fact;
        }
    }
}
