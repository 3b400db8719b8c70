package eu.tiltas.config;

import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The tables, by the numbered SQL under {@code db/migration}, which H2 and PostgreSQL both take. */
public final class Schema {

    private static final Logger LOG = Logger.getLogger(Schema.class.getName());

    private Schema() {}

    /** Brings the database to the newest schema; does nothing to one that has it. */
    public static void migrate(DataSource database) {
        int applied = Flyway.configure(Schema.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate()
                .migrationsExecuted;
        if (applied > 0) {
            LOG.info(() -> "Database schema: " + applied + " migrations applied");
        }
    }
}
