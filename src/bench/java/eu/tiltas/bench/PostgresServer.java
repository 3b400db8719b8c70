package eu.tiltas.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A PostgreSQL whose tables stay in a directory, with a role that owns its one database. It ends with its process. */
public final class PostgresServer {

    private PostgresServer() {}

    /** Arguments: the directory, empty at first; the port; the name of database and role. */
    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        Path directory = Path.of(arguments[0]);
        boolean isNew = !Files.exists(directory.resolve("PG_VERSION"));
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(directory)
                .setCleanDataDirectory(false)
                .setPort(Integer.parseInt(arguments[1]))
                .start();
        if (isNew) {
            create(server, arguments[2]);
        }
        System.out.println("ready");
        Thread.currentThread().join();
    }

    private static void create(EmbeddedPostgres server, String name) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("create role " + name + " login");
            sql.execute("create database " + name + " owner " + name);
        }
    }
}
