package eu.tiltas.register;

import eu.tiltas.language.Language;
import eu.tiltas.language.Localized;
import eu.tiltas.language.PartialDate;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A fact as it is written in a file, whether that is right or not; whatever is missing is empty.
 *
 * @param value by codes of languages; under the empty text that of all languages
 * @param note likewise
 */
public record WrittenFact(
        String field,
        Map<String, String> value,
        String from,
        String until,
        List<WrittenSource> sources,
        String asOf,
        String confidence,
        Map<String, String> note,
        String recorded,
        String superseded) {

    public WrittenFact {
        value = Map.copyOf(value);
        sources = List.copyOf(sources);
        note = Map.copyOf(note);
    }

    static WrittenFact of(Fact fact) {
        return new WrittenFact(
                fact.field(),
                texts(fact.value()),
                fact.period().from().map(PartialDate::iso).orElse(""),
                fact.period().until().map(PartialDate::iso).orElse(""),
                fact.sources().stream().map(WrittenSource::of).toList(),
                fact.asOf().map(PartialDate::iso).orElse(""),
                fact.confidence().word(),
                fact.note().map(WrittenFact::texts).orElse(Map.of()),
                fact.recorded().toString(),
                fact.superseded().map(LocalDate::toString).orElse(""));
    }

    static Map<String, String> texts(Localized<String> text) {
        Map<String, String> texts = new HashMap<>();
        text.byLanguage().forEach((language, own) -> texts.put(language.code(), own));
        if (text.neutral() != null) {
            texts.put("", text.neutral());
        }
        return texts;
    }

    static Localized<String> localized(Map<String, String> texts) {
        Map<Language, String> own = new EnumMap<>(Language.class);
        texts.forEach((code, text) -> Language.of(code).ifPresent(language -> own.put(language, text)));
        return new Localized<>(texts.get(""), own);
    }

    /** Whether it is still held for true. */
    public boolean isHeld() {
        return superseded.isEmpty();
    }

    WrittenFact supersededOn(LocalDate day) {
        return with(from, until, recorded, day.toString());
    }

    WrittenFact recordedOn(LocalDate day) {
        return with(from, until, day.toString(), superseded);
    }

    WrittenFact holding(String begin, String end) {
        return with(begin, end, recorded, superseded);
    }

    WrittenFact saidBy(List<WrittenSource> others, String day) {
        return new WrittenFact(field, value, from, until, others, day, confidence, note, recorded, superseded);
    }

    private WrittenFact with(String begin, String end, String written, String gone) {
        return new WrittenFact(field, value, begin, end, sources, asOf, confidence, note, written, gone);
    }
}
