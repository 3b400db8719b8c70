package eu.tiltas.link;

import eu.tiltas.language.Language;
import eu.tiltas.language.Messages;

/** A parameter of a request that makes no sense, with the reason in words. */
public class BadParameter extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Object[] arguments;
    private final String key;

    /**
     * @param name of the parameter
     * @param key of the reason in the bundle {@code problems}
     */
    public BadParameter(String name, String key, Object... arguments) {
        super(name + ": " + key);
        this.key = key;
        this.arguments = arguments;
    }

    public String reason(Language language) {
        return Messages.ofProblems().in(language).get("problem." + key, arguments == null ? new Object[0] : arguments);
    }
}
