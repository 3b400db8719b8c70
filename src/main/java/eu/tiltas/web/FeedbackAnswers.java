package eu.tiltas.web;

import eu.tiltas.feedback.Draft;
import eu.tiltas.feedback.Feedback;
import eu.tiltas.feedback.FeedbackView;
import eu.tiltas.feedback.Kind;
import eu.tiltas.feedback.Refusal;
import eu.tiltas.feedback.Seal;
import eu.tiltas.feedback.Seen;
import eu.tiltas.language.Language;
import eu.tiltas.link.Routes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is answered where readers say what they think of a page, and where is told what they think. */
@RequestScoped
class FeedbackAnswers {

    private static final String SEEN = "seen";
    private static final String DONE = "done";

    /** After a text, of whatever kind. */
    private static final String TEXT = "text";

    static final Set<String> PARAMETERS = Set.of(SEEN, DONE);

    /** About the portal as a whole: who comes to the form by itself. */
    private static final String PORTAL = "place:portal";

    @Inject
    SiteView site;

    @Inject
    Feedback feedback;

    @Inject
    Seal seal;

    @Inject
    FeedbackView view;

    @Inject
    QualityView quality;

    /** The form, or the thanks. */
    Answer at(Target target, Language language) {
        String sealed = target.parameters().getOrDefault(SEEN, "");
        String done = target.parameters().getOrDefault(DONE, "");
        Optional<Kind> answered = Kind.of(done).filter(Kind::isAnswer);
        if (sealed.isEmpty() && target.parameters().isEmpty()) {
            sealed = site.in(language).about(PORTAL).getSealed();
        }
        Optional<Seen> seen = seal.open(sealed);
        if (seen.isEmpty() || !done.isEmpty() && !done.equals(TEXT) && answered.isEmpty()) {
            return Answer.Failure.of(400, language);
        }
        if (done.isEmpty()) {
            view.ask(Kind.PROBLEM, sealed, language);
        } else {
            view.thank(answered.orElse(Kind.PROBLEM), answered.isEmpty(), sealed, language);
        }
        frame(language, done.isEmpty() ? "feedback.title" : "feedback.thanks", target.parameters());
        return new Answer.Page("feedback", Answer.Keep.NEVER);
    }

    /** Takes what a form sent. */
    Answer taken(Sent sent, Language language) {
        String sealed = sent.field(SEEN);
        Optional<Seen> seen = seal.open(sealed);
        if (sent.foreign()) {
            return Answer.Failure.of(403, language);
        }
        if (seen.isEmpty()) {
            return Answer.Failure.of(400, "stale", language, Map.of());
        }
        if (sent.fields().containsKey("answer")) {
            return answered(sent, seen.get(), language);
        }
        Optional<Kind> kind = Kind.of(sent.field("kind"));
        if (kind.isEmpty()) {
            return Answer.Failure.of(400, "stale", language, Map.of());
        }
        Draft draft = new Draft(
                kind.get(),
                sealed,
                sent.field("begun"),
                sent.field(TEXT),
                sent.field("searched"),
                sent.field("website"));
        Optional<Refusal> refusal = feedback.keep(draft, sent.from());
        return refusal.isPresent() ? again(draft, refusal.get(), language) : onward(language, sealed, TEXT);
    }

    private Answer answered(Sent sent, Seen seen, Language language) {
        Optional<Kind> answer = Kind.of(sent.field("answer"));
        String sealed = sent.field(SEEN);
        if (answer.equals(Optional.of(Kind.PROBLEM))) {
            return onward(language, sealed, "");
        }
        if (answer.filter(Kind::isAnswer).isEmpty() || !sent.field("website").isEmpty()) {
            return Answer.Failure.of(400, "stale", language, Map.of());
        }
        return feedback.answer(seen, answer.get() == Kind.YES, sent.from()).isPresent()
                ? Answer.Failure.of(429, language)
                : onward(language, sealed, answer.get().word());
    }

    private Answer again(Draft draft, Refusal refusal, Language language) {
        view.again(draft, refusal, language);
        frame(language, "feedback.title", Map.of(SEEN, draft.sealed()));
        String heading = site.words().get("feedback.title");
        site.titled(site.words().get("planner.error.title", heading), "");
        return new Answer.Returned(refusal == Refusal.BUSY ? 429 : 400, "feedback");
    }

    private static Answer onward(Language language, String sealed, String done) {
        return new Answer.Onward(Routes.feedback(language) + "?" + (done.isEmpty() ? "" : DONE + "=" + done + "&")
                + SEEN + "=" + Routes.encode(sealed));
    }

    private void frame(Language language, String title, Map<String, String> parameters) {
        String heading = site.in(language).words().get(title);
        site.titled(heading, "")
                .about("")
                .unlisted(Routes.everywhere(other -> new Target(Routes.feedback(other), parameters).canonical()))
                .under("");
    }

    /** The page that tells the share of readers whom pages helped. */
    Answer quality(Language language) {
        quality.load(language);
        site.in(language)
                .at(Routes.quality(language), Routes.everywhere(Routes::quality))
                .under("")
                .about("place:quality");
        String title = site.words().get("quality.title");
        site.titled(title, site.words().get("quality.lead")).listing(title);
        return new Answer.Page("quality", Answer.Keep.FRESH);
    }
}
