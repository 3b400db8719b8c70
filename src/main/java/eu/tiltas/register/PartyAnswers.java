package eu.tiltas.register;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.ListFormatter;
import eu.tiltas.language.Countries;
import eu.tiltas.language.Language;
import eu.tiltas.search.answer.Answer;
import eu.tiltas.search.answer.Answer.Reading;
import eu.tiltas.search.answer.Question;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Who has agreed with whom, how many such there are, and what holds of those between two. */
final class PartyAnswers {

    /** What is asked: how many, by the field in which sources state a number. */
    private static final String COUNT = "count:";

    /** What is asked: with whom, likewise. */
    private static final String PARTNERS = "partners:";

    /** What is asked: where it stands, and since when. */
    private static final String STANDING = "standing:";

    private static final String WITH = "with";
    private static final List<String> COUNTRIES = List.of("country", "people");

    private final Snapshot snapshot;
    private final Declaration register;
    private final Coverage.Rules rules;
    private final Telling telling;
    private final Language reader;

    PartyAnswers(Snapshot snapshot, Telling telling, Language reader) {
        this.snapshot = snapshot;
        this.register = snapshot.register().declaration();
        this.rules = register.coverage().orElseThrow();
        this.telling = telling;
        this.reader = reader;
    }

    Optional<Answer> answer(Question question) {
        Set<String> countries = new LinkedHashSet<>();
        COUNTRIES.forEach(role -> countries.addAll(question.given(role)));
        String wants = question.wants();
        if (wants.startsWith(COUNT) || wants.startsWith(PARTNERS)) {
            return countries.size() == 1 && rules.of().containsAll(countries)
                    ? Answer.of(ofParty(question, countries.iterator().next()))
                    : Optional.empty();
        }
        return Answer.of(between(question, countries));
    }

    private List<Reading> ofParty(Question question, String party) {
        String stated = question.wants().substring(question.wants().indexOf(':') + 1);
        List<Reading> readings = new ArrayList<>();
        statedNumber(party, stated).ifPresent(readings::add);
        List<Subject> own = snapshot.subjects()
                .filter(subject -> snapshot.texts(subject, rules.columns()).contains(party))
                .filter(subject -> isMeant(subject, question.where()))
                .toList();
        if (!own.isEmpty()) {
            readings.add(entries(question, party, own));
        }
        return readings;
    }

    /** What the newest source says that only gives a number. */
    private Optional<Reading> statedNumber(String party, String stated) {
        return snapshot.subjects()
                .filter(subject -> snapshot.texts(subject, rules.columns()).contains(party))
                .filter(subject -> !snapshot.facts(subject, stated).isEmpty())
                .max(Comparator.comparing(subject -> snapshot.facts(subject, stated)
                        .get(0)
                        .described()
                        .map(date -> date.first().toString())
                        .orElse("")))
                .map(subject -> {
                    Evidence evidence = new Evidence(telling, reader)
                            .says(
                                    register.fields().get(stated),
                                    snapshot.facts(subject, stated).get(0));
                    snapshot.facts(subject, rules.status())
                            .forEach(fact -> evidence.doubts(
                                    telling.label(register.fields().get(rules.status()), fact.text())));
                    return reading(evidence, subject);
                });
    }

    /** What the register itself holds. */
    private Reading entries(Question question, String party, List<Subject> own) {
        Evidence evidence = new Evidence(telling, reader);
        String label = telling.words().get("answer.register");
        evidence.says(
                label,
                question.wants().startsWith(COUNT)
                        ? register.counted(own.size(), reader)
                        : ListFormatter.getInstance(reader.locale()).format(partners(own, party)));
        List<Fact> standings = own.stream()
                .flatMap(subject -> snapshot.facts(subject, rules.status()).stream())
                .toList();
        evidence.restsOnAll(standings).doubts(telling.words().get("answer.register.incomplete"));
        open(standings)
                .forEach((status, number) ->
                        evidence.doubts(telling.words().get("answer.register.open", status, number)));
        RegisterQuery query =
                new RegisterQuery(Optional.empty(), Optional.empty(), filters(question, party), "", register.sort(), 1);
        return evidence.reading(
                register.name(),
                Telling.Shown.plain(
                        telling.words().get("answer.of", register.titleIn(reader), Countries.name(party, reader))),
                RegisterParameters.url(RegisterRoutes.register(reader, register), query, register));
    }

    private Map<String, Set<String>> filters(Question question, String party) {
        Map<String, Set<String>> filters = new TreeMap<>(question.where());
        filters.put(rules.columns(), Set.of(party));
        return filters;
    }

    private List<String> partners(List<Subject> own, String party) {
        Collator collator = Collator.getInstance(reader.locale());
        return own.stream()
                .flatMap(subject -> snapshot.texts(subject, rules.rows()).stream())
                .filter(code -> !code.equals(party))
                .distinct()
                .map(code -> Countries.name(code, reader))
                .sorted(collator::compare)
                .toList();
    }

    /** How many there are of each standing that is not plain. */
    private Map<String, Integer> open(List<Fact> standings) {
        Field field = register.fields().get(rules.status());
        Map<String, Integer> open = new TreeMap<>();
        standings.stream()
                .filter(fact -> !field.options().get(fact.text()).tone().equals("firm"))
                .forEach(fact -> open.merge(telling.label(field, fact.text()), 1, Integer::sum));
        return open;
    }

    /** A reading of each that is between these, the strongest first; none if what is asked is known of none. */
    private List<Reading> between(Question question, Set<String> countries) {
        List<Subject> meant = meant(question, countries);
        if (meant.size() > Answer.MOST || meant.stream().noneMatch(subject -> isKnown(question, subject))) {
            return List.of();
        }
        return meant.stream()
                .map(subject -> reading(evidence(question, subject), subject))
                .toList();
    }

    private boolean isKnown(Question question, Subject subject) {
        return question.wants().startsWith(STANDING)
                || !snapshot.facts(subject, question.wants()).isEmpty();
    }

    private Evidence evidence(Question question, Subject subject) {
        Evidence evidence = new Evidence(telling, reader);
        List<String> fields = question.wants().startsWith(STANDING)
                ? List.of(question.wants().substring(STANDING.length()).split(","))
                : List.of(question.wants());
        for (String name : fields) {
            Field field = register.fields().get(name);
            List<Fact> facts = snapshot.facts(subject, name);
            facts.forEach(fact -> evidence.says(field, fact));
            if (facts.isEmpty() && fields.size() == 1) {
                evidence.says(telling.label(field), telling.words().get("answer.unknown"));
            }
        }
        if (!fields.contains(rules.status())) {
            snapshot.facts(subject, rules.status()).stream()
                    .findFirst()
                    .ifPresent(fact -> evidence.says(register.fields().get(rules.status()), fact));
        }
        return evidence;
    }

    private List<Subject> meant(Question question, Set<String> countries) {
        Set<String> parties = new LinkedHashSet<>(countries);
        parties.retainAll(rules.of());
        Set<String> others = new LinkedHashSet<>(countries);
        others.removeAll(parties);
        Stream<Subject> meant = snapshot.subjects().filter(subject -> isMeant(subject, question.where()));
        if (others.size() == 1) {
            String partner = others.iterator().next();
            return strongest(meant.filter(subject -> hasPartner(subject, partner))
                    .filter(subject -> parties.isEmpty()
                            || hasParty(subject, parties)
                            || hasParty(subject, Set.of(Countries.UNION))));
        }
        if (others.isEmpty() && parties.size() == 2) {
            return strongest(meant.filter(subject -> parties.stream()
                            .allMatch(party -> hasParty(subject, Set.of(party)) || hasPartner(subject, party)))
                    .filter(subject -> hasParty(subject, parties)));
        }
        if (others.isEmpty() && parties.size() == 1 && !question.given(WITH).isEmpty()) {
            return strongest(meant.filter(
                    subject -> hasPartner(subject, parties.iterator().next())));
        }
        return List.of();
    }

    private boolean hasPartner(Subject subject, String code) {
        return snapshot.texts(subject, rules.rows()).contains(code);
    }

    private boolean hasParty(Subject subject, Set<String> codes) {
        return snapshot.texts(subject, rules.columns()).stream().anyMatch(codes::contains);
    }

    private boolean isMeant(Subject subject, Map<String, Set<String>> where) {
        return where.entrySet().stream().allMatch(condition -> snapshot.texts(subject, condition.getKey()).stream()
                .anyMatch(condition.getValue()::contains));
    }

    private List<Subject> strongest(Stream<Subject> subjects) {
        return subjects.sorted(Comparator.comparingInt(this::rank).thenComparing(Subject::key))
                .toList();
    }

    private int rank(Subject subject) {
        return snapshot.texts(subject, rules.status()).stream()
                .mapToInt(status -> rules.statuses().contains(status)
                        ? rules.statuses().indexOf(status)
                        : rules.statuses().size())
                .min()
                .orElse(rules.statuses().size());
    }

    private Reading reading(Evidence evidence, Subject subject) {
        return evidence.reading(
                subject.name(), telling.text(snapshot.title(subject)), telling.url(snapshot.register(), subject));
    }
}
