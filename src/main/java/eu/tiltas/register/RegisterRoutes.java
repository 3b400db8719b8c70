package eu.tiltas.register;

import eu.tiltas.language.Language;
import eu.tiltas.link.Routes;

/** The addresses of registers and their subjects, without host. */
public final class RegisterRoutes {

    private RegisterRoutes() {}

    public static String register(Language language, Declaration register) {
        return Routes.registers(language) + "/" + register.slugIn(language);
    }

    public static String subject(Language language, Declaration register, String key) {
        return register(language, register) + "/" + key;
    }

    /** The special page that a register has beside its list. */
    public static String special(Language language, Declaration register) {
        return register(language, register) + "/" + specialWord(language, register);
    }

    /** The last part of that page's address; empty if the register has none. */
    static String specialWord(Language language, Declaration register) {
        return switch (register.page()) {
            case "coverage" -> Routes.word(language, "coverage");
            case "glossary" -> Routes.word(language, "az");
            default -> "";
        };
    }

    /** The address that never changes. */
    public static String permalink(Subject subject) {
        return "/id/" + subject.name();
    }

    /** A register's data for programs. */
    static String api(Declaration register, String ending) {
        return "/api/v1/registers/" + register.name() + ending;
    }
}
