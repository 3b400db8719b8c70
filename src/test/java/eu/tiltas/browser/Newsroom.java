package eu.tiltas.browser;

import eu.tiltas.DeskPortal;
import eu.tiltas.language.Language;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Where editors work: the portal of the desk tests, seen in the browsers of the build. */
final class Newsroom {

    private final DeskPortal portal;
    private final Desk windows;

    private Newsroom(DeskPortal portal, AllBrowsers browsers) {
        this.portal = portal;
        windows = new Desk(portal.port(), browsers);
    }

    /** An author who is signed in and whose desk speaks a language. */
    Editor author(Language language) {
        return editor(account("author", language));
    }

    /** Another than {@link #author}. */
    Editor secondAuthor(Language language) {
        return editor(portal.join("second-" + language.code(), language, "author"));
    }

    /** A translator into all languages but Lithuanian. */
    Editor translator(Language language) {
        String login = "translator-" + language.code();
        return editor(portal.join(login, language, "translator", Language.LV, Language.SV, Language.EN));
    }

    /** A publisher who also reviews. */
    Editor publisher(Language language) {
        return editor(account("reviewer|publisher", language));
    }

    /** Somebody who may do everything. */
    Editor everything(Language language) {
        return editor(account("author|reviewer|publisher|administrator", language));
    }

    DeskPortal.Account account(String roles, Language language) {
        return portal.join(roles.replace('|', '-') + "-" + language.code(), language, roles);
    }

    Editor editor(DeskPortal.Account account) {
        return editor(account, Look.WIDE);
    }

    Editor withoutScript(DeskPortal.Account account) {
        return editor(account, Look.WIDE.withoutScript());
    }

    private Editor editor(DeskPortal.Account account, Look look) {
        return new Editor(windows.visit(look), account.language()).withSession(account.session());
    }

    /** The address by which a new publisher makes an account. */
    String invitation() {
        return portal.invite("Rasa", "publisher");
    }

    /** Somebody who comes to the door of the desk, or to the public site. */
    Visit visit(Look look) {
        return windows.visit(look);
    }

    /** Hands the newsroom to whoever asks for it. */
    static final class Resolver implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Newsroom.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return new Newsroom(DeskPortal.of(context), AllBrowsers.of(context));
        }
    }
}
