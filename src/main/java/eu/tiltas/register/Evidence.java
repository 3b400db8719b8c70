package eu.tiltas.register;

import eu.tiltas.language.Language;
import eu.tiltas.language.PartialDate;
import eu.tiltas.search.answer.Answer.Citation;
import eu.tiltas.search.answer.Answer.Reading;
import eu.tiltas.search.answer.Answer.Said;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Gathers what a reading says with the facts that it rests on: their sources, the day these describe, and every doubt. */
final class Evidence {

    /** Sources of a reading that rests on many facts; the record has all. */
    private static final int MOST_SOURCES = 3;

    private final Telling telling;
    private final Language language;
    private final List<Said> said = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();
    private final List<String> doubts = new ArrayList<>();

    Evidence(Telling telling, Language language) {
        this.telling = telling;
        this.language = language;
    }

    /** Says the value of a field, with how long it has held where that is known. */
    Evidence says(Field field, Fact fact) {
        Telling.Shown value = telling.value(field, fact);
        String period = telling.period(fact.period());
        return says(
                        telling.label(field),
                        period.isEmpty() ? value.text() : value.text() + ", " + period,
                        value.language())
                .restsOn(fact);
    }

    Evidence says(String label, String value) {
        return says(label, value, "");
    }

    /** Says something in a language that may be another than the reader's. */
    Evidence says(String label, String value, Language in) {
        return says(label, value, in.code());
    }

    private Evidence says(String label, String value, String other) {
        said.add(new Said(label, value, other.isEmpty() ? language.code() : other));
        return this;
    }

    /** Takes a fact's sources, and its doubt: how sure it is, and its note. */
    Evidence restsOn(Fact fact) {
        facts.add(fact);
        if (fact.confidence() != Confidence.CONFIRMED) {
            doubts.add(
                    telling.words().get("answer.confidence." + fact.confidence().word()));
        }
        fact.note().map(telling::text).map(Telling.Shown::text).ifPresent(doubts::add);
        return this;
    }

    /** Takes the sources of many facts, whose doubts are told together. */
    Evidence restsOnAll(Collection<Fact> many) {
        facts.addAll(many);
        return this;
    }

    Evidence doubts(String doubt) {
        doubts.add(doubt);
        return this;
    }

    boolean isEmpty() {
        return said.isEmpty();
    }

    Reading reading(Snapshot snapshot, Subject subject) {
        return reading(
                subject.name(), telling.text(snapshot.title(subject)), telling.url(snapshot.register(), subject));
    }

    Reading reading(String record, Telling.Shown topic, String url) {
        return new Reading(
                record,
                topic.text(),
                topic.language().isEmpty() ? language.code() : topic.language(),
                url,
                said,
                facts.stream().flatMap(fact -> fact.described().stream()).max(Comparator.comparing(PartialDate::first)),
                doubts,
                citations());
    }

    /** The sources that most of the facts have. */
    private List<Citation> citations() {
        Map<Source, Long> often = facts.stream()
                .flatMap(fact -> fact.sources().stream())
                .collect(Collectors.groupingBy(
                        Function.identity(), java.util.LinkedHashMap::new, Collectors.counting()));
        return often.entrySet().stream()
                .sorted(Map.Entry.<Source, Long>comparingByValue().reversed())
                .limit(MOST_SOURCES)
                .map(entry -> citation(entry.getKey()))
                .toList();
    }

    private Citation citation(Source source) {
        return new Citation(
                source.titleIn(language),
                source.titleLanguage(language).code(),
                source.publisher()
                        .flatMap(publisher -> publisher.best(language).flatMap(publisher::in))
                        .orElse(""),
                source.url().orElse(""));
    }
}
