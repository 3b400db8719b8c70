package eu.tiltas.planner;

import eu.tiltas.language.Language;
import eu.tiltas.language.Messages;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A question as a form asks it.
 *
 * @param heading the question in words
 * @param html its field or fields
 * @param hidden what the form sends beside the answer
 * @param progress how far this is; empty where an answer is being changed
 * @param wrong whether an answer was given that is none
 */
public record QuestionForm(
        String heading, String html, List<Hidden> hidden, String progress, boolean optional, boolean wrong) {

    /** An answer to another question, which the form sends along. */
    public record Hidden(String name, String value) {}

    public QuestionForm {
        hidden = List.copyOf(hidden);
    }

    /** @param beginning whether the flow begins here, with its own title above the question */
    static QuestionForm of(Flow flow, Turn.Ask ask, Language language, boolean beginning, boolean changing) {
        QuestionHtml form = new QuestionHtml(
                flow,
                ask.question(),
                language,
                flow.arguments(ask.before(), language),
                ask.answer(),
                ask.wrong(),
                beginning ? 2 : 1);
        return new QuestionForm(
                form.ask(),
                form.html().value(),
                hidden(flow, ask),
                changing ? "" : progress(flow, ask, language),
                ask.question().optional(),
                ask.wrong());
    }

    private static List<Hidden> hidden(Flow flow, Turn.Ask ask) {
        Map<String, String> sent = new TreeMap<>(AnswerCodec.parameters(flow.tree(), ask.answers()));
        sent.put(AnswerCodec.ASKED, ask.question().key());
        return sent.entrySet().stream()
                .map(entry -> new Hidden(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static String progress(Flow flow, Turn.Ask ask, Language language) {
        int before = ask.before().size();
        int ahead = new Depths(flow.tree()).from(ask.question().key());
        return Messages.ofPortal().in(language).get("planner.progress", before + 1, before + ahead);
    }
}
