package eu.tiltas.web;

import com.ibm.icu.util.LocalePriorityList;
import com.ibm.icu.util.ULocale;
import eu.tiltas.language.Language;

/** Which of the four languages a browser asks for. */
public final class Preference {

    private static final int MAX_HEADER = 500;

    private Preference() {}

    /**
     * The first of the portal's languages in the order of an {@code Accept-Language} header (RFC 9110, section 12.5.4);
     * English where it names none of them or makes no sense.
     */
    public static Language of(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank() || acceptLanguage.length() > MAX_HEADER) {
            return Language.EN;
        }
        try {
            for (ULocale locale : LocalePriorityList.add(acceptLanguage).build()) {
                var language = Language.of(locale.getLanguage());
                if (language.isPresent()) {
                    return language.get();
                }
            }
        } catch (IllegalArgumentException e) {
            return Language.EN;
        }
        return Language.EN;
    }
}
