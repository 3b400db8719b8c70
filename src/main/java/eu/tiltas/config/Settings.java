package eu.tiltas.config;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * What an operator sets, by environment variable ({@code TILTAS_DATA_DIR}) or system property
 * ({@code tiltas.data.dir}). Defaults and their explanation stand in {@code META-INF/microprofile-config.properties}.
 */
@ApplicationScoped
public class Settings {

    /** Megabytes of a file in a form; {@code web.xml} reads no more. */
    private static final int MOST_SENT = 20;

    private final Config config;

    public Settings() {
        this(ConfigProvider.getConfig());
    }

    protected Settings(Config config) {
        this.config = config;
    }

    /** Where everything lives that the portal keeps: database, index, command token. */
    public Path dataDir() {
        return Path.of(text("tiltas.data.dir")).toAbsolutePath().normalize();
    }

    /** The content tree that is imported. */
    public Path contentDir() {
        return Path.of(text("tiltas.content.dir")).toAbsolutePath().normalize();
    }

    /** The address under which visitors reach the portal, without a slash at its end. */
    public String publicUrl() {
        return URI.create(text("tiltas.public.url")).toString().replaceAll("/+$", "");
    }

    /** The JDBC address; an H2 file under the data directory unless set. */
    public String databaseUrl() {
        return optional("tiltas.db.url").orElseGet(() -> embedded(dataDir()));
    }

    /**
     * The JDBC address of the H2 file in a data directory: a commit is acknowledged when it is on disk, and who waits for
     * somebody else's row waits as long as on a busy day, not for H2's two seconds, which two hundred editors exceed.
     */
    public static String embedded(Path dataDir) {
        return "jdbc:h2:file:" + dataDir.resolve("db").resolve("tiltas")
                + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=30000";
    }

    public String databaseUser() {
        return optional("tiltas.db.user").orElse("tiltas");
    }

    public String databasePassword() {
        return optional("tiltas.db.password").orElse("");
    }

    /** How much memory rendered pages may take, in bytes. */
    public long pageCacheBytes() {
        return config.getValue("tiltas.page.cache.mb", Long.class) * 1024 * 1024;
    }

    /** Whether what is in memory is answered by the connector, before the servlet container. */
    public boolean fastLane() {
        return config.getValue("tiltas.fast.lane", Boolean.class);
    }

    /** The addresses of the reverse proxies whose word is taken for whom they ask. */
    public Set<String> proxies() {
        return optional("tiltas.proxies")
                .map(list -> Arrays.stream(list.split(","))
                        .map(String::strip)
                        .filter(address -> !address.isEmpty())
                        .collect(Collectors.toUnmodifiableSet()))
                .orElse(Set.of());
    }

    /**
     * For how many months texts that readers wrote are kept.
     *
     * @throws IllegalArgumentException if that is less than one
     */
    public int feedbackMonths() {
        int months = config.getValue("tiltas.feedback.months", Integer.class);
        if (months < 1) {
            throw new IllegalArgumentException("tiltas.feedback.months: " + months);
        }
        return months;
    }

    /** The key that closes what the desk gives out of its hands; a file in the data directory unless set. */
    public Optional<String> deskKey() {
        return optional("tiltas.desk.key");
    }

    /** Whether publishers and administrators must have a second factor. */
    public boolean secondFactorRequired() {
        return config.getValue("tiltas.desk.second.factor", Boolean.class);
    }

    /** After how long without a request a session at the desk ends. */
    public Duration deskIdle() {
        return Duration.ofSeconds(config.getValue("tiltas.desk.idle.seconds", Integer.class));
    }

    /** After how long a session at the desk ends in any case. */
    public Duration deskLongest() {
        return Duration.ofHours(config.getValue("tiltas.desk.longest.hours", Integer.class));
    }

    /** How long a link to make an account or to choose a password can be used. */
    public Duration linkValid() {
        return Duration.ofHours(config.getValue("tiltas.desk.link.hours", Integer.class));
    }

    /**
     * A provider of OpenID Connect.
     *
     * @param secret file with the client's secret
     * @param bySubject whether an account is found by the subject and not by the verified e-mail address
     * @param secondFactor whether that is left to the provider
     * @param name as people call it
     */
    public record ProviderSettings(
            String issuer, String client, Path secret, boolean bySubject, boolean secondFactor, String name) {}

    /**
     * The provider by which people can sign in at the desk as well; empty unless its issuer is set.
     *
     * @throws java.util.NoSuchElementException if the rest of it is not
     */
    public Optional<ProviderSettings> provider() {
        return optional("tiltas.oidc.issuer")
                .map(issuer -> new ProviderSettings(
                        issuer,
                        optional("tiltas.oidc.client").orElseThrow(),
                        Path.of(optional("tiltas.oidc.secret.file").orElseThrow()),
                        text("tiltas.oidc.account").equals("subject"),
                        config.getValue("tiltas.oidc.second.factor", Boolean.class),
                        optional("tiltas.oidc.name").orElse(URI.create(issuer).getHost())));
    }

    /** Whether cookies are sent over https only; so they are where visitors come by https, unless set. */
    public boolean secureCookies() {
        return optional("tiltas.desk.secure.cookies").map(Boolean::parseBoolean).orElseGet(() -> publicUrl()
                .startsWith("https:"));
    }

    /**
     * The largest file that is taken, in bytes.
     *
     * @throws IllegalArgumentException if it is none, or more than forms of the desk are read with
     */
    public int fileBytes() {
        int megabytes = config.getValue("tiltas.file.max.mb", Integer.class);
        if (megabytes < 1 || megabytes > MOST_SENT) {
            throw new IllegalArgumentException("tiltas.file.max.mb: " + megabytes);
        }
        return megabytes << 20;
    }

    /** The largest picture that is opened, in pixels. */
    public long filePixels() {
        return config.getValue("tiltas.file.max.megapixels", Long.class) * 1_000_000;
    }

    private String text(String name) {
        return config.getValue(name, String.class).strip();
    }

    private Optional<String> optional(String name) {
        return config.getOptionalValue(name, String.class).map(String::strip).filter(s -> !s.isEmpty());
    }
}
