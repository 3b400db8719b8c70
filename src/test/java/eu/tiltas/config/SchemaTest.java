package eu.tiltas.config;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.OwnDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The making of the tables. */
class SchemaTest {

    @TempDir
    Path folder;

    private static int rows(DataSource database, String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static int tables(DataSource database) throws SQLException {
        return rows(database, "select count(*) from information_schema.tables where table_schema = 'PUBLIC'");
    }

    /** Ends as if it were killed after so many tables; how the process ended. */
    private static int kill(String url, int tables) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                KilledMigration.class.getName(),
                url,
                String.valueOf(tables));
        builder.environment()
                .put(
                        "CLASSPATH",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 20})
    void aDatabaseWhoseMakingWasKilledIsMadeAnew(int made) throws Exception {
        // Nothing is lost to a delay in writing: the worst case is that all that was done is there.
        String url = "jdbc:h2:file:" + folder.resolve("portal") + ";WRITE_DELAY=0";
        JdbcDataSource database = new JdbcDataSource();
        database.setURL(url);
        assertThat(kill(url, made)).isEqualTo(9);
        int cutOff = tables(database);
        assertThat(cutOff).isPositive();

        Schema.migrate(database);

        assertThat(tables(database)).isGreaterThan(cutOff);
        assertThat(rows(database, "select count(*) from page")).isZero();
        Schema.migrate(database);
    }

    @Test
    void aDatabaseThatWasMadeToTheEndKeepsWhatIsInIt() throws Exception {
        DataSource database = OwnDatabase.memory();
        Schema.migrate(database);
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("insert into dataset (name, csv, metadata, live) values ('ships', '', '', true)");
        }

        Schema.migrate(database);

        assertThat(rows(database, "select count(*) from dataset")).isOne();
    }
}
