package eu.tiltas.page;

import eu.tiltas.language.Language;
import eu.tiltas.security.Actor;
import eu.tiltas.security.Reason;
import eu.tiltas.security.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * The same act with many texts or pages, each by the verb that does it with one and in a transaction of its own: what is
 * refused of one keeps no other from it, and is told with its reasons.
 */
@ApplicationScoped
public class BulkActs {

    /** Of what something was refused, and why; {@code language} is empty for a page as a whole. */
    public record Refusal(String page, Optional<Language> language, List<Reason> reasons) {}

    /** How many it was done with, and of which it was refused. */
    public record Outcome(int done, List<Refusal> refused) {

        public Outcome {
            refused = List.copyOf(refused);
        }
    }

    @Inject
    Care care;

    @Inject
    Review review;

    @Inject
    Publishing publishing;

    @Inject
    Releases releases;

    @Inject
    Withdrawing withdrawing;

    /** Gives pages to a colleague. */
    public Outcome assign(Actor actor, Collection<RevisionKey> texts, String keeper) {
        return pages(texts, (key, languages) -> care.assign(actor, key, keeper));
    }

    /** Sets the day by which pages are to be looked at again. */
    public Outcome review(Actor actor, Collection<RevisionKey> texts, LocalDate day) {
        return pages(texts, (key, languages) -> care.review(actor, key, day));
    }

    /** Says that pages were compared with their sources and are right. */
    public Outcome checked(Actor actor, Collection<RevisionKey> texts, Optional<LocalDate> next) {
        return pages(texts, (key, languages) -> care.checked(actor, key, next));
    }

    /** Takes a step of the review with texts. */
    public Outcome take(Actor actor, Collection<RevisionKey> texts, Step step) {
        return texts(texts, key -> review.take(actor, key, step, ""));
    }

    /** Publishes texts, each by itself; those that lead to each other go live together in a release set only. */
    public Outcome publish(Actor actor, Collection<RevisionKey> texts) {
        return texts(texts, key -> publishing.publish(actor, key, false));
    }

    /** Puts texts into a release set. */
    public Outcome collect(Actor actor, Collection<RevisionKey> texts, String set) {
        return texts(texts, key -> releases.add(actor, set, key));
    }

    /** Withdraws texts for one reason, those of a page together. */
    public Outcome withdraw(Actor actor, Collection<RevisionKey> texts, String reason) {
        return pages(texts, (key, languages) -> withdrawing.withdraw(actor, key, languages, reason));
    }

    private static Outcome texts(Collection<RevisionKey> texts, Consumer<RevisionKey> act) {
        List<Refusal> refused = new ArrayList<>();
        for (RevisionKey key : texts) {
            attempt(() -> act.accept(key))
                    .ifPresent(reasons -> refused.add(new Refusal(key.page(), Optional.of(key.language()), reasons)));
        }
        return new Outcome(texts.size() - refused.size(), refused);
    }

    private static Outcome pages(Collection<RevisionKey> texts, BiConsumer<String, Set<Language>> act) {
        Map<String, Set<Language>> pages = new LinkedHashMap<>();
        texts.forEach(key -> pages.computeIfAbsent(key.page(), page -> EnumSet.noneOf(Language.class))
                .add(key.language()));
        List<Refusal> refused = new ArrayList<>();
        pages.forEach((key, languages) -> attempt(() -> act.accept(key, languages))
                .ifPresent(reasons -> refused.add(new Refusal(key, Optional.empty(), reasons))));
        return new Outcome(pages.size() - refused.size(), refused);
    }

    private static Optional<List<Reason>> attempt(Runnable act) {
        try {
            act.run();
            return Optional.empty();
        } catch (Refused e) {
            return Optional.of(e.reasons());
        }
    }
}
