package eu.tiltas.web;

import eu.tiltas.config.Clock;
import eu.tiltas.language.Language;
import eu.tiltas.link.Routes;
import eu.tiltas.page.DeskPage;
import eu.tiltas.page.DraftText;
import eu.tiltas.page.OutsideDoor;
import eu.tiltas.page.OutsideDraft;
import eu.tiltas.page.OutsideEnd;
import eu.tiltas.page.OutsideView;
import eu.tiltas.page.PageView;
import eu.tiltas.page.Pages;
import eu.tiltas.page.Verdict;
import eu.tiltas.security.Seal;
import eu.tiltas.security.Token;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is answered where somebody without an account reviews a text by a link. There is no cookie, so nothing that
 * another site sends has rights that its sender has not: whoever knows the link may answer, and the form says when the
 * portal made it.
 */
@RequestScoped
class OutsideAnswers {

    /** Room for what is typed twice as long as is taken, each sign as twelve bytes. */
    static final int MOST_BYTES = 256 * 1024;

    private static final String SENT = "sent";
    private static final String FILE = "file";
    static final Set<String> PARAMETERS = Set.of(SENT, FILE);

    private static final String PURPOSE = "outside";
    private static final Pattern COMMENT = Pattern.compile("b([0-9]{1,4})");

    @Inject
    SiteView site;

    @Inject
    OutsideDoor door;

    @Inject
    OutsideView view;

    @Inject
    PageView page;

    @Inject
    Pages pages;

    @Inject
    FileAnswers files;

    @Inject
    Seal seal;

    @Inject
    Clock clock;

    /** Whether a path is that of such a link, good or not. */
    static boolean isPlace(String path) {
        return !told(path).equals(path);
    }

    /** What may be told of an address: who reports an error must not hand on the secret of a link with it. */
    static String told(String path) {
        return Language.of(path.length() > 3 ? path.substring(1, 3) : "")
                .map(Routes::outside)
                .filter(place -> path.startsWith(place + "/"))
                .orElse(path);
    }

    /** Lets nobody learn the address: no search engine, and no page that a link there leads to. */
    static void hide(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
    }

    private static Optional<Token> token(Target target, Language language) {
        return Token.of(target.path().substring(Routes.outside(language).length() + 1));
    }

    /** The text, or why there is none. */
    Answer at(Target target, Language language) {
        Optional<Token> token = token(target, language);
        Optional<OutsideDoor.Opened> opened = token.flatMap(word -> door.at(word, language));
        Optional<Answer> failure = failure(opened, language);
        if (failure.isPresent()) {
            return failure.get();
        }
        if (target.parameters().containsKey(FILE)) {
            return files.early(
                    target.parameters().get(FILE), door.text(opened.get()).files(), language);
        }
        door.read(token.get(), language);
        show(token.get(), opened.get(), begun(token.get(), clock.instant()));
        if (target.parameters().containsKey(SENT)) {
            view.thank();
        }
        return new Answer.Page("outside", Answer.Keep.NEVER);
    }

    /** Why there is nothing to read or to answer. */
    private Optional<Answer> failure(Optional<OutsideDoor.Opened> opened, Language language) {
        if (opened.isEmpty()) {
            return Optional.of(Answer.Failure.of(404, "review", language, Map.of()));
        }
        return opened.filter(review -> review.end().isPresent()).map(review -> gone(review, language));
    }

    private Answer gone(OutsideDoor.Opened opened, Language language) {
        OutsideEnd end = opened.end().orElseThrow();
        String kind = "review-" + end.code();
        return end == OutsideEnd.PUBLISHED
                ? Answer.Failure.offering(
                        410, kind, language, pages.translations(opened.key().page()))
                : Answer.Failure.of(410, kind, language, Map.of());
    }

    private void show(Token token, OutsideDoor.Opened opened, String begun) {
        DeskPage around = door.page(opened).orElseThrow();
        DraftText text = door.text(opened);
        Language language = opened.key().language();
        String file = Routes.outside(language) + "/" + token.word() + "?" + FILE + "=";
        page.preview(around, text, clock.today(), door.made(opened), address -> file + Routes.encode(address));
        view.load(opened, text, token, begun);
        Map<Language, String> versions = new EnumMap<>(Language.class);
        opened.review()
                .pins()
                .keySet()
                .forEach(other -> versions.put(other, Routes.outside(other) + "/" + token.word()));
        site.in(language)
                .titled(site.in(language).words().get("outside.title", page.getTitle()), "")
                .unlisted(versions)
                .inside(page.section());
    }

    /** Takes what a reviewer sent. */
    Answer taken(Target target, Sent sent, Language language) {
        Optional<Token> token = token(target, language);
        Optional<OutsideDoor.Opened> opened = token.flatMap(word -> door.at(word, language));
        Optional<Answer> failure = failure(opened, language);
        if (failure.isPresent()) {
            return failure.get();
        }
        OutsideDraft draft = draft(sent, token.get());
        List<String> faults = door.answer(token.get(), language, draft);
        if (faults.isEmpty()) {
            return new Answer.Onward(target.path() + "?" + SENT + "=1");
        }
        boolean late = faults.contains("late");
        show(token.get(), opened.get(), late ? begun(token.get(), clock.instant()) : sent.field("begun"));
        view.again(draft, faults);
        site.titled(site.words().get("planner.error.title", site.words().get("outside.title", page.getTitle())), "");
        return new Answer.Returned(faults.contains("busy") || faults.contains("full") ? 429 : 400, "outside");
    }

    private OutsideDraft draft(Sent sent, Token token) {
        Map<Integer, String> comments = new TreeMap<>();
        sent.fields().forEach((name, value) -> {
            Matcher comment = COMMENT.matcher(name);
            if (comment.matches()) {
                comments.put(Integer.valueOf(comment.group(1)), value);
            }
        });
        return new OutsideDraft(
                sent.field("name"),
                Verdict.of(sent.field("verdict")),
                sent.field("text"),
                comments,
                shown(token, sent.field("begun")),
                sent.field("website"));
    }

    /** The moment at which the form was shown, as it carries it. */
    private String begun(Token token, Instant moment) {
        String second = String.valueOf(moment.getEpochSecond());
        return second + "." + seal.mark(PURPOSE, second + token.hash());
    }

    private Optional<Instant> shown(Token token, String begun) {
        int dot = begun.indexOf('.');
        if (dot < 0 || !begun.substring(0, dot).matches("[0-9]{1,12}")) {
            return Optional.empty();
        }
        String second = begun.substring(0, dot);
        return seal.isMarked(PURPOSE, second + token.hash(), begun.substring(dot + 1))
                ? Optional.of(Instant.ofEpochSecond(Long.parseLong(second)))
                : Optional.empty();
    }
}
