package eu.tiltas;

import eu.tiltas.figure.Citation;
import eu.tiltas.figure.Quoting;
import eu.tiltas.language.Language;
import eu.tiltas.markup.MarkdownText.Quote;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A page that quotes, and notes when it had to follow what it quotes. */
public final class OnePage implements Quoting {

    private final String key;
    private final List<Quote> quotes;
    private int followed;

    private OnePage(String key, List<Quote> quotes) {
        this.key = key;
        this.quotes = new ArrayList<>(quotes);
    }

    public static OnePage quoting(String key, Quote... quotes) {
        return new OnePage(key, List.of(quotes));
    }

    /** A page whose text holds figures, each as between the braces. */
    public static OnePage withFigures(String key, String... references) {
        OnePage page = new OnePage(key, List.of());
        for (String reference : references) {
            page.quotes.add(new Quote(Quote.FIGURE, reference, "inline", 1));
        }
        return page;
    }

    /** It quotes no more. */
    public void forget() {
        quotes.clear();
    }

    /** How often it had to follow. */
    public int followed() {
        return followed;
    }

    @Override
    public String kind() {
        return "page";
    }

    @Override
    public List<Citation> citations() {
        return quotes.stream()
                .map(quote -> new Citation("page", key, Language.EN, quote))
                .toList();
    }

    @Override
    public void follow(Collection<String> keys) {
        followed++;
    }
}
