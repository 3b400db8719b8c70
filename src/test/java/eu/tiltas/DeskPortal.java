package eu.tiltas;

import eu.tiltas.attachment.Samples;
import eu.tiltas.language.Language;
import eu.tiltas.security.Codes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One portal for all tests that write at its desk. Its tree is small; each class of tests has pages of its own there, so
 * that none sees what another changes.
 */
public final class DeskPortal implements AutoCloseable {

    public static final String PASSWORD = "blue lamp under seven rivers";

    private static final Path SOURCES = Path.of("src", "test", "resources", "desk");
    private static final Pattern LINK = Pattern.compile("/editor/welcome\\?word=[\\w-]{43}");

    /**
     * Somebody with an account who is signed in.
     *
     * @param secret of the second factor; empty without one
     */
    public record Account(String login, Language language, String secret, DeskClient client) {

        /** By what the portal knows the session. */
        public String session() {
            return client.cookies().stream()
                    .filter(cookie -> cookie.getName().equals("tiltas-desk"))
                    .map(HttpCookie::getValue)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private final PortalProcess portal;
    private final ContentOnDisk content;
    private final Path folder;
    private final Account administrator;
    private final Map<String, Account> accounts = new ConcurrentHashMap<>();

    private DeskPortal(Path folder) {
        this.folder = folder;
        content = tree(folder.resolve("content"));
        portal = PortalProcess.start(folder.resolve("data"), content.root(), provider(folder));
        try {
            String link = link(portal.log());
            administrator = protect(make(link, "ona", Language.EN));
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    /** A second way in that leads nowhere, so that its pages are there. */
    private static Map<String, String> provider(Path folder) {
        try {
            Path secret = Files.writeString(folder.resolve("provider.secret"), "not-to-be-told\n");
            return Map.of(
                    "TILTAS_OIDC_ISSUER", "http://localhost:9",
                    "TILTAS_OIDC_CLIENT", "tiltas",
                    "TILTAS_OIDC_SECRET_FILE", secret.toString(),
                    "TILTAS_OIDC_NAME", "Officials");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ContentOnDisk tree(Path root) {
        ContentOnDisk tree = new ContentOnDisk(root).copy(SOURCES);
        for (String name : List.of("trips", "rides")) {
            tree.write("datasets/" + name + ".csv", own("datasets/asylum-series.csv"))
                    .write("datasets/" + name + ".csv-metadata.json", described(name));
        }
        for (String key : List.of("sketch", "rights-plan")) {
            tree.write("files/" + key + "/" + key + ".jpg", Samples.photograph(400, 300 + key.length(), 1))
                    .write(
                            "files/" + key + "/file.yaml",
                            "title:\n  lt: Planas\n  lv: Plāns\n  sv: Plan\n  en: Plan\n");
        }
        return tree;
    }

    /** The description of a dataset of the tree, which is one of the project's own by another name. */
    static String described(String name) {
        return own("datasets/asylum-series.csv-metadata.json")
                .replace("asylum-series.csv", name + ".csv")
                .replaceAll("\"(prieglobstis|patverums|asyl|asylum)\", \"@language", "\"" + name + "\", \"@language");
    }

    /** A file of the project's own tree. */
    static String own(String path) {
        return new ContentOnDisk(Path.of("content")).read(path);
    }

    private static String link(String text) {
        return LINK.matcher(text).results().findFirst().orElseThrow().group();
    }

    public PortalProcess portal() {
        return portal;
    }

    public int port() {
        return portal.port();
    }

    ContentOnDisk content() {
        return content;
    }

    public Account administrator() {
        return administrator;
    }

    /** Has somebody invited who then makes an account; the same one at the next call. Roles are divided by bars. */
    public Account join(String login, Language language, String roles, Language... into) {
        return accounts.computeIfAbsent(login, name -> invited(name, language, roles, into));
    }

    private Account invited(String login, Language language, String roles, Language... into) {
        Account account = make(invite(login, roles, into), login, language);
        return roles.matches(".*(publisher|administrator).*") ? protect(account) : account;
    }

    /** The address by which somebody makes an account. Roles are divided by bars. */
    public synchronized String invite(String note, String roles, Language... into) {
        List<String> fields = new ArrayList<>(List.of("roles", roles, "note", note));
        if (into.length > 0) {
            fields.add("languages");
            fields.add(Arrays.stream(into).map(Language::code).collect(Collectors.joining("|")));
        }
        DeskClient host = administrator.client().open("/editor/accounts");
        host.submit("invite", "go", fields.toArray(new String[0]));
        return link(host.text());
    }

    private Account make(String link, String login, Language language) {
        DeskClient client = new DeskClient(portal.port()).open(link);
        client.submit("make", "go", "name", login, "login", login, "password", PASSWORD, "language", language.code());
        return new Account(login, language, "", client);
    }

    private static Account protect(Account account) {
        DeskClient client = account.client().open("/editor/second-factor");
        String secret = client.find("id=\"secret\">([^<]+)<").replace(" ", "");
        client.submit("enrol", "go", "code", Codes.now(secret));
        return new Account(account.login(), account.language(), secret, client);
    }

    @Override
    public void close() {
        portal.close();
        ContentOnDisk.remove(folder);
    }

    /** The one portal of this run of tests. */
    public static DeskPortal of(ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(DeskPortal.class))
                .getOrComputeIfAbsent(DeskPortal.class, type -> start(), DeskPortal.class);
    }

    private static DeskPortal start() {
        try {
            Path target =
                    Path.of(System.getProperty("tiltas.war")).toAbsolutePath().getParent();
            return new DeskPortal(Files.createTempDirectory(target, "desk-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hands the one portal to whoever asks for it. */
    public static final class Resolver implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == DeskPortal.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return of(context);
        }
    }
}
