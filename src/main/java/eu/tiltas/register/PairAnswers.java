package eu.tiltas.register;

import eu.tiltas.language.Countries;
import eu.tiltas.language.Language;
import eu.tiltas.search.answer.Answer;
import eu.tiltas.search.answer.Answer.Reading;
import eu.tiltas.search.answer.Question;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What holds of what has been agreed between two. */
final class PairAnswers {

    /** What is asked: where it stands, by these fields. */
    private static final String STANDING = "standing:";

    private static final String WITH = "with";

    private final Between between;
    private final Snapshot snapshot;
    private final Declaration register;
    private final Telling telling;
    private final Language reader;

    PairAnswers(Between between, Telling telling, Language reader) {
        this.between = between;
        this.snapshot = between.snapshot();
        this.register = snapshot.register().declaration();
        this.telling = telling;
        this.reader = reader;
    }

    /** A reading of each that is between these, the strongest first; none if what is asked is known of none. */
    Optional<Answer> answer(Question question, Set<String> countries) {
        List<Field> fields = fields(question);
        List<Subject> meant = meant(question, countries);
        boolean known = meant.stream().anyMatch(subject -> fields.stream()
                .anyMatch(field -> !snapshot.facts(subject, field.name()).isEmpty()));
        return known && meant.size() <= Answer.MOST
                ? Answer.of(
                        meant.stream().map(subject -> reading(fields, subject)).toList())
                : Optional.empty();
    }

    private List<Field> fields(Question question) {
        return Arrays.stream(question.wants().replace(STANDING, "").split(","))
                .flatMap(name -> register.field(name).stream())
                .toList();
    }

    private List<Subject> meant(Question question, Set<String> countries) {
        Set<String> parties = new LinkedHashSet<>(countries);
        parties.retainAll(between.rules().of());
        Set<String> others = new LinkedHashSet<>(countries);
        others.removeAll(parties);
        Stream<Subject> meant = between.meant(question.where());
        if (others.size() == 1) {
            return between.strongest(
                    meant.filter(subject -> isWith(subject, others.iterator().next(), parties)));
        }
        if (others.isEmpty() && parties.size() == 2) {
            return between.strongest(meant.filter(subject -> isAmong(subject, parties)));
        }
        if (others.isEmpty() && parties.size() == 1 && !question.given(WITH).isEmpty()) {
            return between.strongest(meant.filter(
                    subject -> between.hasPartner(subject, parties.iterator().next())));
        }
        return List.of();
    }

    /** What the Union has agreed holds for its members too. */
    private boolean isWith(Subject subject, String partner, Set<String> parties) {
        return between.hasPartner(subject, partner)
                && (parties.isEmpty()
                        || between.hasParty(subject, parties)
                        || between.hasParty(subject, Set.of(Countries.UNION)));
    }

    private boolean isAmong(Subject subject, Set<String> parties) {
        return between.hasParty(subject, parties)
                && parties.stream()
                        .allMatch(party ->
                                between.hasParty(subject, Set.of(party)) || between.hasPartner(subject, party));
    }

    private Reading reading(List<Field> fields, Subject subject) {
        Evidence evidence = new Evidence(telling, reader);
        String status = between.rules().status();
        for (Field field : fields) {
            List<Fact> facts = snapshot.facts(subject, field.name());
            facts.forEach(fact -> evidence.says(field, fact));
            if (facts.isEmpty() && fields.size() == 1) {
                evidence.says(telling.label(field), telling.words().get("answer.unknown"));
            }
        }
        if (fields.stream().noneMatch(field -> field.name().equals(status))) {
            snapshot.facts(subject, status).stream()
                    .findFirst()
                    .ifPresent(fact -> evidence.says(register.fields().get(status), fact));
        }
        return evidence.reading(snapshot, subject);
    }
}
