package eu.tiltas.figure;

import eu.tiltas.language.Language;
import eu.tiltas.language.Numerals;
import eu.tiltas.language.PartialDate;
import eu.tiltas.markup.SourcedValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Stream;

/** Tells a figure as the text that quotes it asks, in one language. */
final class FigureWords {

    private static final String PERCENT = "%";
    private static final String NO_BREAK = "\u00a0";
    private static final int YEAR = "2018".length();
    private static final int MONTH = "2018-03".length();

    private final FigureTelling telling;
    private final Language language;

    FigureWords(FigureTelling telling, Language language) {
        this.telling = telling;
        this.language = language;
    }

    /** @throws Unquotable if it can't be told so */
    SourcedValue of(Figure figure) {
        return switch (figure.value()) {
            case Figure.Number number -> number(figure, number);
            case Figure.Day day -> day(figure, day.date());
            case Figure.Text text -> told(figure, text.text(), "", SourcedValue.Kind.WORDS, "");
        };
    }

    private SourcedValue number(Figure figure, Figure.Number value) {
        BigDecimal number = number(value.number());
        int fraction = telling.rounded().isPresent() ? 0 : value.fraction();
        String shown = Numerals.format(number, fraction, language);
        boolean signed = value.change() && number.signum() > 0 && !telling.is(FigureTelling.UNSIGNED);
        String noun = telling.noun(number, fraction, language);
        boolean share = value.unit().equals(PERCENT) && noun.isEmpty();
        String unit = telling.is(FigureTelling.UNIT) && !value.unit().equals(PERCENT) ? value.unit() : "";
        String after = (unit.isEmpty() ? "" : NO_BREAK + unit) + (noun.isEmpty() ? "" : NO_BREAK + noun);
        return told(
                figure,
                (signed ? "+" : "") + (share ? Numerals.percent(shown, language) : shown),
                value.number().toPlainString(),
                SourcedValue.Kind.NUMBER,
                after);
    }

    private BigDecimal number(BigDecimal kept) {
        BigDecimal multiplied = telling.times().map(kept::multiply).orElse(kept);
        BigDecimal rounded =
                telling.rounded().map(step -> round(multiplied, step)).orElse(multiplied);
        return telling.is(FigureTelling.UNSIGNED) ? rounded.abs() : rounded;
    }

    private static BigDecimal round(BigDecimal number, BigDecimal step) {
        return number.divide(step, 0, RoundingMode.HALF_UP).multiply(step);
    }

    private SourcedValue day(Figure figure, PartialDate date) {
        PartialDate wanted = telling.is(FigureTelling.YEAR)
                ? cut(date, YEAR)
                : telling.is(FigureTelling.MONTH) ? cut(date, MONTH) : date;
        String shown = Stream.of(PartialDate.Use.values())
                .filter(use -> telling.is(use.word()))
                .findFirst()
                .map(use -> wanted.format(use, language))
                .orElseGet(() -> telling.is(FigureTelling.YEAR) ? wanted.iso() : wanted.format(language));
        return told(figure, shown, date.iso(), SourcedValue.Kind.DATE, "");
    }

    private static PartialDate cut(PartialDate date, int length) {
        return new PartialDate(
                date.iso().substring(0, Math.min(length, date.iso().length())));
    }

    private SourcedValue told(Figure figure, String text, String machine, SourcedValue.Kind kind, String after) {
        return new SourcedValue(
                text,
                machine,
                kind,
                after,
                telling.is(FigureTelling.PLAIN) ? "" : figure.doubt(),
                figure.label(),
                figure.origin(),
                figure.remarks());
    }
}
