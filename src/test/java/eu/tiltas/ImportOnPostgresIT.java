package eu.tiltas;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;

/** The import on PostgreSQL, with a role that owns its database and nothing else. */
class ImportOnPostgresIT extends ImportContract {

    private EmbeddedPostgres server;

    @Override
    Map<String, String> database() throws IOException, SQLException {
        server = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgres"))
                .start();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role tiltas login password 'bridge'");
            statement.execute("create database portal owner tiltas");
        }
        return Map.of(
                "TILTAS_DB_URL",
                "jdbc:postgresql://localhost:" + server.getPort() + "/portal",
                "TILTAS_DB_USER",
                "tiltas",
                "TILTAS_DB_PASSWORD",
                "bridge");
    }

    @AfterAll
    void stopServer() throws IOException {
        if (server != null) {
            server.close();
        }
    }
}
