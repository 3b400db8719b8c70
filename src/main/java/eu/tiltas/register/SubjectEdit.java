package eu.tiltas.register;

import eu.tiltas.content.ContentFile;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * The acts by which a subject's facts become others. What was ever published is kept as it was said and only ends; what
 * no reader has seen yet is replaced.
 */
final class SubjectEdit {

    private static final int MARK = 16;

    private final SubjectText before;
    private final Set<WrittenFact> published;
    private final LocalDate today;

    /** @param published the facts as they are live now */
    SubjectEdit(SubjectText before, Set<WrittenFact> published, LocalDate today) {
        this.before = before;
        this.published = Set.copyOf(published);
        this.today = today;
    }

    /** Names a fact by what it says. */
    static String mark(WrittenFact fact) {
        String all = fact.field() + new TreeMap<>(fact.value()) + fact.from() + "/" + fact.until()
                + fact.sources().stream().map(WrittenSource::url).toList()
                + fact.asOf() + fact.confidence() + fact.recorded() + "/" + fact.superseded();
        return ContentFile.checksum(all.getBytes(StandardCharsets.UTF_8)).substring(0, MARK);
    }

    /** One more fact. */
    SubjectText add(WrittenFact fact) {
        List<WrittenFact> facts = new ArrayList<>(before.facts());
        facts.add(fact.recordedOn(today));
        return before.with(facts);
    }

    /** What was said was never true; this is. */
    SubjectText correct(WrittenFact old, WrittenFact right) {
        return replace(old, List.of(right.recordedOn(today)));
    }

    /** What was said is true until a day, and something else from then on. */
    SubjectText change(WrittenFact old, WrittenFact next, String since) {
        WrittenFact past = old.holding(old.from(), since).recordedOn(today);
        return replace(old, List.of(past, next.holding(since, next.until()).recordedOn(today)));
    }

    /** What was said is true until a day, by the sources that say so. */
    SubjectText end(WrittenFact old, String until, WrittenFact said) {
        WrittenFact past = said.sources().isEmpty() ? old : old.saidBy(said.sources(), said.asOf());
        return replace(old, List.of(past.holding(old.from(), until).recordedOn(today)));
    }

    /** What was said was never true, and nothing is known instead. */
    SubjectText retract(WrittenFact old) {
        return replace(old, List.of());
    }

    private SubjectText replace(WrittenFact old, List<WrittenFact> others) {
        List<WrittenFact> facts = new ArrayList<>();
        for (WrittenFact fact : before.facts()) {
            if (!fact.equals(old)) {
                facts.add(fact);
            } else {
                if (published.contains(fact)) {
                    facts.add(fact.supersededOn(today));
                }
                facts.addAll(others);
            }
        }
        return before.with(facts);
    }
}
