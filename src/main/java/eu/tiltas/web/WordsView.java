package eu.tiltas.web;

import com.ibm.icu.text.NumberFormat;
import eu.tiltas.language.PartialDate;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.AbstractMap;
import java.util.Set;

/** The words of the portal in the language of the page: {@code #{msg['key']}}, {@code #{msg.of('key', argument)}}. */
@Named("msg")
@RequestScoped
public class WordsView extends AbstractMap<String, String> {

    @Inject
    SiteView site;

    @Override
    public String get(Object key) {
        return site.words().get(String.valueOf(key));
    }

    @Override
    public boolean containsKey(Object key) {
        return site.words().keys().contains(String.valueOf(key));
    }

    public String of(String key, Object... arguments) {
        return site.words().get(key, arguments);
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        throw new UnsupportedOperationException("words are asked for one by one");
    }

    /** Dates and numbers as the language of the page writes them: {@code #{fmt.date(day)}}. */
    @Named("fmt")
    @RequestScoped
    public static class Formats {

        @Inject
        SiteView site;

        public String date(LocalDate day) {
            return day == null ? "" : PartialDate.of(day).format(site.language());
        }

        public String number(Number number) {
            return NumberFormat.getIntegerInstance(site.language().locale()).format(number);
        }
    }
}
