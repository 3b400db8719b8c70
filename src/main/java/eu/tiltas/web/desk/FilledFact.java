package eu.tiltas.web.desk;

import eu.tiltas.register.Confidence;
import eu.tiltas.register.Field;
import eu.tiltas.register.Register;
import eu.tiltas.register.WrittenFact;
import eu.tiltas.register.WrittenSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What stands in the form of a fact: what was typed into it, else what the fact says that it is about. */
public final class FilledFact {

    private static final Set<String> WITHOUT_VALUE = Set.of("end", "retract", "withdraw");

    /**
     * Which form it is.
     *
     * @param act that it does
     * @param fields whose values it asks for
     * @param begins whether it is that of a new subject, which has several
     */
    record Form(String act, List<Field> fields, boolean begins) {}

    private final FactForm forms;
    private final DeskView desk;
    private final Form form;
    private final Map<String, WrittenSource> sources;
    private final Optional<WrittenFact> before;
    private final Typed typed;
    private final FieldTroubles troubles;

    /** @param fact that it is about; a new state of affairs has nothing of the old one */
    FilledFact(
            FactForm forms,
            DeskView desk,
            Form form,
            Map<String, WrittenSource> sources,
            Optional<WrittenFact> fact,
            FieldTroubles troubles) {
        this.forms = forms;
        this.desk = desk;
        this.form = form;
        this.sources = sources;
        this.before = fact.filter(one -> !form.act().equals("change"));
        this.typed = Typed.now();
        this.troubles = troubles;
    }

    /** The fields that a new subject of a register must have. */
    static Stream<Field> needed(Register register) {
        return register.declaration().fields().values().stream()
                .filter(field -> field.required()
                        || field.name().equals(register.declaration().title())
                        || field.name().equals(register.declaration().presence()));
    }

    /** The inputs for values: of one field, or, for a new subject, of all that it must have. */
    public List<FactForm.Input> getInputs() {
        if (form.begins()) {
            return form.fields().stream()
                    .map(field -> forms.input(
                            field,
                            field.name() + "-",
                            Map.of(),
                            troubles.ofField(field.name(), desk.language()),
                            typed))
                    .toList();
        }
        if (WITHOUT_VALUE.contains(form.act())) {
            return List.of();
        }
        return form.fields().stream()
                .map(field -> forms.input(
                        field, "", before.map(WrittenFact::value).orElse(Map.of()), trouble("value"), typed))
                .toList();
    }

    /** Why an input was refused; empty if it was not. */
    public String trouble(String input) {
        return troubles.of(input, desk.language());
    }

    /** What an input of the form holds. */
    public String typed(String input) {
        if (typed.isThere()) {
            return typed.text(input);
        }
        return switch (input) {
            case "from" -> before.map(WrittenFact::from).orElse("");
            case "until" ->
                form.act().equals("end") ? "" : before.map(WrittenFact::until).orElse("");
            case "asof" -> before.map(WrittenFact::asOf).orElse("");
            default -> "";
        };
    }

    public List<FactForm.Text> getNotes() {
        return forms.byLanguage("note", before.map(WrittenFact::note).orElse(Map.of()), typed);
    }

    public List<Choice> getSources() {
        List<String> chosen = typed.all("source");
        return sources.entrySet().stream()
                .map(source -> new Choice(
                        source.getKey(),
                        source.getValue().titleIn(desk.language()),
                        typed.isThere()
                                ? chosen.contains(source.getKey())
                                : before.filter(one -> one.sources().contains(source.getValue()))
                                        .isPresent()))
                .toList();
    }

    public List<Choice> getConfidences() {
        String chosen = typed.isThere()
                ? typed.text("confidence")
                : before.map(WrittenFact::confidence).orElse(Confidence.CONFIRMED.word());
        return Arrays.stream(Confidence.values())
                .map(Confidence::word)
                .map(word -> new Choice(word, desk.word("desk.data.confidence." + word), word.equals(chosen)))
                .toList();
    }
}
