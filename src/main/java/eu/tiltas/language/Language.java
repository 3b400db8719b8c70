package eu.tiltas.language;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Optional;

/** A language of the portal, in the order in which languages are offered to a reader. */
public enum Language {
    LT("lt", "lt-LT", "Lietuvių"),
    LV("lv", "lv-LV", "Latviešu"),
    SV("sv", "sv-SE", "Svenska"),
    EN("en", "en-GB", "English");

    private final String code;
    private final ULocale locale;
    private final String ownName;

    Language(String code, String tag, String ownName) {
        this.code = code;
        this.locale = ULocale.forLanguageTag(tag);
        this.ownName = ownName;
    }

    /** The BCP 47 primary language subtag, as it stands in addresses, file names and {@code lang} attributes. */
    public String code() {
        return code;
    }

    /** The locale that numbers, dates, plurals and collation follow. English is written the British way. */
    public ULocale locale() {
        return locale;
    }

    /** The language's name in itself. */
    public String ownName() {
        return ownName;
    }

    /** The language with that code; empty for any other text, including null and upper case. */
    public static Optional<Language> of(String code) {
        return Arrays.stream(values()).filter(l -> l.code.equals(code)).findFirst();
    }
}
