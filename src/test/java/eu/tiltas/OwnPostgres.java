package eu.tiltas;

import eu.tiltas.config.Schema;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A real PostgreSQL for all test classes of a process, with a role that owns its databases and nothing else. It starts
 * when it is first asked for, and ends with the process.
 */
public final class OwnPostgres {

    public static final String ROLE = "tiltas";
    public static final String PASSWORD = "bridge";

    private static final String MODEL = "model";
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static EmbeddedPostgres server;

    private OwnPostgres() {}

    /** The address of a new database with the portal's tables. */
    public static synchronized String fresh() {
        if (server == null) {
            begin();
        }
        String name = "portal" + DATABASES.incrementAndGet();
        execute("create database " + name + " owner " + ROLE + " template " + MODEL);
        return url(name);
    }

    /** The address of a new database without any tables. */
    public static synchronized String bare() {
        if (server == null) {
            begin();
        }
        String name = "portal" + DATABASES.incrementAndGet();
        execute("create database " + name + " owner " + ROLE);
        return url(name);
    }

    /** To the database with that address. */
    public static DataSource at(String url) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(url);
        source.setUser(ROLE);
        source.setPassword(PASSWORD);
        return source;
    }

    /** The tables are made once, and copied for each database. */
    private static void begin() {
        try {
            server = EmbeddedPostgres.builder().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        execute("create role " + ROLE + " login password '" + PASSWORD + "'");
        execute("create database " + MODEL + " owner " + ROLE);
        Schema.migrate(at(url(MODEL)));
    }

    private static String url(String name) {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + name;
    }

    private static void execute(String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
