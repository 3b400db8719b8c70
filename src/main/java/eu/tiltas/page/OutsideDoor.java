package eu.tiltas.page;

import eu.tiltas.audit.Act;
import eu.tiltas.audit.AuditLog;
import eu.tiltas.config.Clock;
import eu.tiltas.language.Language;
import eu.tiltas.markup.Markdown;
import eu.tiltas.markup.TextBlock;
import eu.tiltas.security.Token;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The way of somebody without an account to a text that is not public, and of what they say of it to the desk. */
@ApplicationScoped
@Transactional
public class OutsideDoor {

    /** Answers by one link: more than a round of colleagues would give. */
    static final int MOST_ANSWERS = 20;

    /** Answers by one link within {@link #WINDOW}; a person needs longer for more. */
    static final int MOST_TOGETHER = 5;

    static final Duration WINDOW = Duration.ofMinutes(10);

    /** Who acts in the log of acts: nobody who could be named. */
    private static final String WHO = "outside";

    private static final int MOST_QUOTED = 300;

    @Inject
    OutsideRows rows;

    @Inject
    DeskPages pages;

    @Inject
    AuditLog acts;

    @Inject
    Clock clock;

    /**
     * Where a link leads.
     *
     * @param review without its answers, which are none of the reviewer's business
     * @param key the revision that it shows in the language asked for
     * @param end why it is no longer shown
     */
    public record Opened(OutsideReview review, RevisionKey key, Optional<OutsideEnd> end) {}

    /** Where a link leads in a language; empty if there is no such link, or it has nothing in that language. */
    public Optional<Opened> at(Token token, Language language) {
        return rows.at(token)
                .filter(row -> row.revisions().containsKey(language))
                .map(row -> opened(row, language));
    }

    private Opened opened(OutsideRow row, Language language) {
        Optional<OutsideEnd> end = rows.end(row, language);
        RevisionKey key = new RevisionKey(row.page(), language, row.revisions().get(language));
        return new Opened(row.review(end, List.of()), key, end);
    }

    /** Notes that a reviewer has the text before them. */
    public void read(Token token, Language language) {
        rows.at(token).filter(row -> rows.end(row, language).isEmpty()).ifPresent(row -> {
            if (row.open(clock.instant().atOffset(ZoneOffset.UTC))) {
                acts.append(act(row, "page.review-open", language));
            }
        });
    }

    private Act act(OutsideRow row, String what, Language language) {
        return Act.of(WHO, row.id().substring(0, 8), what, "page:" + row.page(), clock.instant())
                .in(language)
                .to(row.revisions().get(language));
    }

    /** The page around the text, whether or not anything of it is public. */
    public Optional<DeskPage> page(Opened opened) {
        return pages.whole(opened.key().page());
    }

    /** The text. */
    public DraftText text(Opened opened) {
        return pages.text(opened.key()).orElseThrow();
    }

    /** How the text was made. */
    public Provenance made(Opened opened) {
        return pages.entry(opened.key()).orElseThrow().provenance();
    }

    /**
     * Takes what a reviewer says.
     *
     * @return what is wrong with it, as words in the keys of messages; nothing if it is kept
     * @throws IllegalArgumentException if the link leads nowhere in that language, or no more
     */
    public List<String> answer(Token token, Language language, OutsideDraft draft) {
        OutsideRow row = rows.at(token)
                .filter(found -> found.revisions().containsKey(language))
                .filter(found -> rows.end(found, language).isEmpty())
                .orElseThrow(() -> new IllegalArgumentException("not a link that is good"));
        List<String> faults = draft.faults(clock.instant());
        if (!faults.isEmpty()) {
            return faults;
        }
        rows.lock(row);
        RevisionKey key = new RevisionKey(row.page(), language, row.revisions().get(language));
        List<OutsideAnswer> before = rows.told(List.of(row)).get(0).answers();
        if (before.stream().anyMatch(answer -> isSame(answer, key, draft))) {
            return List.of();
        }
        Instant since = clock.instant().minus(WINDOW);
        if (before.size() >= MOST_ANSWERS) {
            return List.of("full");
        }
        if (before.stream().filter(answer -> answer.received().isAfter(since)).count() >= MOST_TOGETHER) {
            return List.of("busy");
        }
        keep(row, key, draft);
        return List.of();
    }

    /** As a double click sends it. */
    private static boolean isSame(OutsideAnswer answer, RevisionKey key, OutsideDraft draft) {
        Map<Integer, String> said = answer.comments().stream()
                .collect(Collectors.toMap(OutsideAnswer.Comment::place, OutsideAnswer.Comment::text));
        return answer.key().equals(key)
                && answer.reviewer().equals(draft.reviewer())
                && Objects.equals(Optional.of(answer.verdict()), draft.verdict())
                && answer.text().equals(draft.text())
                && said.equals(draft.comments());
    }

    private void keep(OutsideRow row, RevisionKey key, OutsideDraft draft) {
        OutsideAnswerRow answer =
                new OutsideAnswerRow(row.id(), key, draft, clock.instant().atOffset(ZoneOffset.UTC));
        rows.add(answer);
        List<TextBlock> blocks = pages.text(key).orElseThrow().blocks();
        draft.comments().forEach((place, comment) -> {
            if (place < blocks.size()) {
                rows.add(new OutsideCommentRow(answer.id(), place, quoted(blocks.get(place)), comment));
            }
        });
        acts.append(act(row, "page.review-answer", key.language())
                .with(draft.verdict().orElseThrow().code()));
    }

    /** How a block begins, without its markup. */
    static String quoted(TextBlock block) {
        String words = plain(block).replaceAll("\\s+", " ").strip();
        return words.codePointCount(0, words.length()) <= MOST_QUOTED
                ? words
                : words.substring(0, words.offsetByCodePoints(0, MOST_QUOTED)) + "…";
    }

    private static String plain(TextBlock block) {
        if (block.kind() == TextBlock.Kind.ROW || block.kind() == TextBlock.Kind.BOX) {
            return block.text();
        }
        String plain = Markdown.parse(block.text()).sections().stream()
                .map(section -> section.text())
                .collect(Collectors.joining(" "));
        return plain.isBlank() ? block.text() : plain;
    }
}
