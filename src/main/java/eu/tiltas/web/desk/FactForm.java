package eu.tiltas.web.desk;

import eu.tiltas.language.Countries;
import eu.tiltas.language.Language;
import eu.tiltas.register.Field;
import eu.tiltas.register.RegisterDesk;
import eu.tiltas.register.Registers;
import eu.tiltas.register.WrittenFact;
import eu.tiltas.register.WrittenSource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The form of a fact as its register declares it: what can be typed into it, and what was. */
@RequestScoped
class FactForm {

    /**
     * Where a value is typed.
     *
     * @param id of the input, which is its name too
     * @param kind how it is typed: as the field's type in small letters
     * @param options to choose from, where there are any
     * @param languages the same text in each language, of one that differs by language
     * @param wrong why it was refused; empty if it was not
     */
    public record Input(
            String id,
            String label,
            String hint,
            String kind,
            boolean required,
            String value,
            List<Choice> options,
            List<Text> languages,
            String wrong) {}

    /** A text in a language. */
    public record Text(String id, String language, String name, String value) {}

    @Inject
    DeskView desk;

    @Inject
    RegisterDesk registerDesk;

    @Inject
    Registers registers;

    /** What was sent as a field's fact. */
    WrittenFact read(String field, String prefix, Map<String, WrittenSource> known) {
        return new WrittenFact(
                field,
                texts(prefix + "value"),
                Sent.typed("from").orElse(""),
                Sent.typed("until").orElse(""),
                sources(known),
                Sent.typed("asof").orElse(""),
                Sent.typed("confidence").orElse("confirmed"),
                texts("note"),
                "",
                "");
    }

    private static Map<String, String> texts(String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            Sent.typed(name + "-" + language.code()).ifPresent(text -> texts.put(language.code(), text));
        }
        if (texts.isEmpty()) {
            Sent.typed(name).ifPresent(text -> texts.put("", text));
        }
        return texts;
    }

    private static Set<String> chosenSources() {
        String[] chosen = Sent.request().getParameterValues("source");
        return chosen == null ? Set.of() : Set.copyOf(Arrays.asList(chosen));
    }

    private static List<WrittenSource> sources(Map<String, WrittenSource> known) {
        List<WrittenSource> sources = new ArrayList<>();
        Set<String> chosen = chosenSources();
        known.forEach((id, source) -> {
            if (chosen.contains(id)) {
                sources.add(source);
            }
        });
        boolean own = Stream.of("source-title", "source-publisher", "source-url", "source-asof")
                .anyMatch(name -> Sent.typed(name).isPresent());
        if (own) {
            sources.add(new WrittenSource(
                    Sent.typed("source-title").map(title -> Map.of("", title)).orElse(Map.of()),
                    Sent.typed("source-lang").orElse(""),
                    Sent.typed("source-publisher").map(name -> Map.of("", name)).orElse(Map.of()),
                    Sent.typed("source-url").orElse(""),
                    Sent.typed("source-asof").orElse("")));
        }
        return sources;
    }

    /** The input for a field's value. */
    Input input(Field field, String prefix, Map<String, String> before, String wrong, Typed typed) {
        String id = prefix + "value";
        String neutral = typed.isThere() ? typed.text(id) : before.getOrDefault("", "");
        return new Input(
                id,
                field.labelIn(desk.language()),
                hint(field),
                field.type().name().toLowerCase(Locale.ROOT),
                field.required(),
                neutral,
                options(field, neutral),
                field.is(Field.Type.LOCALIZED) ? byLanguage(id, before, typed) : List.of(),
                wrong);
    }

    /** Inputs for a text in each language. */
    List<Text> byLanguage(String id, Map<String, String> before, Typed typed) {
        return Arrays.stream(Language.values())
                .map(language -> {
                    String name = id + "-" + language.code();
                    String own = before.getOrDefault(language.code(), before.getOrDefault("", ""));
                    return new Text(
                            name,
                            language.code(),
                            desk.word("language.name." + language.code()),
                            typed.isThere() ? typed.text(name) : own);
                })
                .toList();
    }

    private String hint(Field field) {
        String own = field.help()
                .flatMap(help -> help.best(desk.language()).flatMap(help::in))
                .orElse("");
        String kind =
                switch (field.type()) {
                    case DATE -> desk.word("desk.data.hint.date");
                    case LINK -> desk.word("desk.data.hint.link");
                    case REFERENCE -> desk.word("desk.data.hint.reference");
                    case HOURS -> desk.word("desk.data.hint.hours");
                    default -> "";
                };
        return (own + " " + kind).strip();
    }

    private List<Choice> options(Field field, String chosen) {
        return switch (field.type()) {
            case ENUM ->
                field.options().entrySet().stream()
                        .map(option -> new Choice(
                                option.getKey(),
                                option.getValue()
                                        .label()
                                        .best(desk.language())
                                        .flatMap(option.getValue().label()::in)
                                        .orElse(option.getKey()),
                                option.getKey().equals(chosen)))
                        .toList();
            case COUNTRY ->
                Stream.concat(Stream.of(Countries.UNION), Countries.codes())
                        .map(code -> new Choice(code, Countries.name(code, desk.language()), code.equals(chosen)))
                        .sorted(java.util.Comparator.comparing(
                                Choice::title,
                                com.ibm.icu.text.Collator.getInstance(
                                        desk.language().locale())::compare))
                        .toList();
            case REFERENCE -> subjects(field, chosen);
            default -> List.of();
        };
    }

    private List<Choice> subjects(Field field, String chosen) {
        return field.to().stream()
                .flatMap(name -> registers.at(name).stream())
                .flatMap(register -> registerDesk.subjects(register, "", desk.language()).stream()
                        .map(subject -> new Choice(
                                register.name() + "/" + subject.key(),
                                subject.title(),
                                chosen.equals(register.name() + "/" + subject.key()))))
                .toList();
    }
}
