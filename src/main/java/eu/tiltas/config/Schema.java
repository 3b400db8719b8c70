package eu.tiltas.config;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The tables, by the numbered SQL under {@code db/migration}, which H2 and PostgreSQL both take. */
public final class Schema {

    private static final Logger LOG = Logger.getLogger(Schema.class.getName());

    /**
     * Stands in an H2 database while its first tables are made. H2 keeps each of them at once, so that a process that ends
     * in between leaves a part of a migration, on which the next one would fail. Nothing else writes before all is there.
     */
    private static final String UNFINISHED = "UNFINISHED";

    private Schema() {}

    /** Brings the database to the newest schema; does nothing to one that has it. One whose making was cut off is made anew. */
    public static void migrate(DataSource database) {
        boolean isNew = begin(database);
        int applied = Flyway.configure(Schema.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate()
                .migrationsExecuted;
        if (isNew) {
            end(database);
        }
        if (applied > 0) {
            LOG.info(() -> "Database schema: " + applied + " migrations applied");
        }
    }

    /** Which database it is: two versions of H2 are at hand in a server, see {@link EmbeddedDatabase}. */
    private static void tell(DatabaseMetaData about) throws SQLException {
        String version = about.getDatabaseProductName() + " " + about.getDatabaseProductVersion();
        LOG.info(() -> "Database: " + version);
    }

    /** Tells which database it is, marks a new one on H2 as unfinished, and empties one that has that mark; whether it has it now. */
    private static boolean begin(DataSource database) {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            tell(connection.getMetaData());
            if (!connection.getMetaData().getDatabaseProductName().equals("H2")) {
                return false;
            }
            boolean cutOff = has(connection.getMetaData().getSchemas(null, UNFINISHED));
            if (cutOff) {
                LOG.log(Level.WARNING, "The first tables were not made to the end; they are made anew");
                sql.execute("drop all objects");
            }
            boolean isNew = cutOff || !has(connection.getMetaData().getTables(null, "PUBLIC", null, null));
            if (isNew) {
                sql.execute("create schema " + UNFINISHED);
            }
            return isNew;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean has(ResultSet rows) throws SQLException {
        try (rows) {
            return rows.next();
        }
    }

    private static void end(DataSource database) {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("drop schema " + UNFINISHED);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
