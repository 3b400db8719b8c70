package eu.tiltas.planner;

import eu.tiltas.language.Countries;
import eu.tiltas.language.Language;
import eu.tiltas.language.Messages;
import eu.tiltas.language.PartialDate;
import eu.tiltas.markup.Html;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The part of a form that asks a question: plain controls with their label, hint and error, which need no script.
 *
 * @param answer what stands in it; may be no answer at all
 * @param wrong whether that was sent and is no answer
 * @param level of the heading that is the question
 */
record QuestionHtml(
        Flow flow,
        Question question,
        Language language,
        Map<String, Object> arguments,
        String answer,
        boolean wrong,
        int level) {

    static final String ID = "answer";
    static final String ERROR = "error";
    private static final String HINT = "hint";

    /** The question as its readers read it. */
    String ask() {
        return words().ask().with(arguments);
    }

    private FlowWords.OfQuestion words() {
        return flow.in(language).questions().get(question.key());
    }

    Html html() {
        return new Html(
                question.kind().choices().isEmpty() ? single() : group(question.kind() instanceof Kind.Several));
    }

    private String heading(String content) {
        return "<h" + level + " class=\"question-text\">" + content + "</h" + level + ">";
    }

    private String group(boolean several) {
        StringBuilder html = new StringBuilder("<fieldset" + described() + "><legend>")
                .append(heading(Html.escaped(ask())))
                .append("</legend>")
                .append(remarks())
                .append("<ul class=\"bare options\">");
        List<String> choices = question.kind().choices();
        Set<String> chosen =
                Set.copyOf(Kind.Several.chosen(answer).stream().distinct().toList());
        for (int i = 0; i < choices.size(); i++) {
            String choice = choices.get(i);
            String id = i == 0 ? ID : ID + "-" + (i + 1);
            html.append("<li><input type=\"")
                    .append(several ? "checkbox" : "radio")
                    .append("\" id=\"")
                    .append(id)
                    .append("\" name=\"")
                    .append(several ? AnswerCodec.name(question, choice) : question.key())
                    .append("\" value=\"")
                    .append(several ? "on" : choice)
                    .append('"')
                    .append(chosen.contains(choice) ? " checked=\"checked\"" : "")
                    .append(i == 0 ? focus() : "")
                    .append("/><label for=\"")
                    .append(id)
                    .append("\">")
                    .append(Html.escaped(words().choices().get(choice)))
                    .append("</label></li>");
        }
        return html.append("</ul></fieldset>").toString();
    }

    private String single() {
        String label = "<label for=\"" + ID + "\">" + Html.escaped(ask()) + "</label>";
        return "<div class=\"field\">" + heading(label) + remarks() + control() + "</div>";
    }

    private String control() {
        if (question.kind() instanceof Kind.Country country) {
            return select(country);
        }
        boolean isDay = question.kind() instanceof Kind.Day;
        return "<input class=\"" + (isDay ? "day" : "number") + "\" type=\"" + (isDay ? "date" : "text") + "\""
                + (isDay ? "" : " inputmode=\"numeric\" autocomplete=\"off\" maxlength=\"4\"") + attributes()
                + " value=\""
                + Html.escaped(answer.equals(Question.NONE) ? "" : answer) + "\"/>";
    }

    private String select(Kind.Country country) {
        StringBuilder html = new StringBuilder(
                "<select data-type-to-find=\"true\"" + attributes() + "><option value=\"\"></option>");
        Countries.inOrder(language).stream().filter(country::takes).forEach(code -> html.append("<option value=\"")
                .append(code)
                .append('"')
                .append(code.equals(answer) ? " selected=\"selected\"" : "")
                .append('>')
                .append(Html.escaped(Countries.name(code, language)))
                .append("</option>"));
        return html.append("</select>").toString();
    }

    private String attributes() {
        return " id=\"" + ID + "\" name=\"" + question.key() + "\"" + described() + focus();
    }

    /** Whoever made a mistake begins where it can be mended. */
    private String focus() {
        return wrong ? " autofocus=\"autofocus\"" : "";
    }

    private String described() {
        String by = (words().hint().isPresent() ? HINT + " " : "") + (wrong ? ERROR : "");
        boolean isField = question.kind().choices().isEmpty();
        return (by.isEmpty() ? "" : " aria-describedby=\"" + by.strip() + "\"")
                + (wrong && isField ? " aria-invalid=\"true\"" : "");
    }

    private String remarks() {
        String hint = words().hint()
                .map(phrase -> "<p class=\"hint\" id=\"" + HINT + "\">" + Html.escaped(phrase.with(arguments)) + "</p>")
                .orElse("");
        String error = wrong ? "<p class=\"error\" id=\"" + ERROR + "\">" + Html.escaped(error()) + "</p>" : "";
        return hint + error;
    }

    /** What is wrong, and what can be answered. */
    private String error() {
        Messages.Words portal = Messages.ofPortal().in(language);
        String key = "planner.error." + question.kind().word();
        if (question.kind() instanceof Kind.Number number) {
            return portal.get(key, number.least(), number.most());
        }
        return question.kind() instanceof Kind.Day day
                ? portal.get(key, day(day.earliest()), day(day.latest()))
                : portal.get(key);
    }

    private String day(LocalDate day) {
        return PartialDate.of(day).format(language);
    }
}
