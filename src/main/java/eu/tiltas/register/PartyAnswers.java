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

/** How many have agreed with a party, and who; of two, what they have agreed. */
final class PartyAnswers {

    /** What is asked: how many, by the field in which sources state a number. */
    private static final String COUNT = "count:";

    /** What is asked: with whom, likewise. */
    private static final String PARTNERS = "partners:";

    private static final List<String> COUNTRIES = List.of("country", "people");

    private final Between between;
    private final Snapshot snapshot;
    private final Declaration register;
    private final Coverage.Rules rules;
    private final Telling telling;
    private final Language reader;

    PartyAnswers(Snapshot snapshot, Telling telling, Language reader) {
        this.snapshot = snapshot;
        this.register = snapshot.register().declaration();
        this.rules = register.coverage().orElseThrow();
        this.between = new Between(snapshot, rules);
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
        return new PairAnswers(between, telling, reader).answer(question, countries);
    }

    private List<Reading> ofParty(Question question, String party) {
        String stated = question.wants().substring(question.wants().indexOf(':') + 1);
        List<Reading> readings = new ArrayList<>();
        statedNumber(party, stated).ifPresent(readings::add);
        List<Subject> own = between.meant(question.where())
                .filter(subject -> between.hasParty(subject, Set.of(party)))
                .toList();
        if (!own.isEmpty()) {
            readings.add(entries(question, party, own));
        }
        return readings;
    }

    /** What the newest source says that only gives a number. */
    private Optional<Reading> statedNumber(String party, String stated) {
        return snapshot.subjects()
                .filter(subject -> between.hasParty(subject, Set.of(party)))
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
                    return evidence.reading(snapshot, subject);
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
                .filter(fact -> !telling.value(field, fact).tone().equals("firm"))
                .forEach(fact -> open.merge(telling.label(field, fact.text()), 1, Integer::sum));
        return open;
    }
}
