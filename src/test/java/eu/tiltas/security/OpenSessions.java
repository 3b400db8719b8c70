package eu.tiltas.security;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Accounts that are signed in already, put into a database before the portal starts: nobody waits for their passwords. */
public final class OpenSessions {

    private OpenSessions() {}

    /** The words of the sessions of new accounts that may be the same. */
    public static List<String> of(DataSource database, String name, int count, Role... roles) {
        Profile profile = new Profile(java.util.Set.of(roles), java.util.Set.of(), java.util.Optional.empty());
        List<String> words = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            for (int i = 0; i < count; i++) {
                Token token = Token.fresh();
                String id = UUID.randomUUID().toString();
                OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
                insert(
                        connection,
                        "insert into account (id, login, name, password, roles, languages, desk_language, suspended,"
                                + " totp_step, created) values (?, ?, ?, 'none', ?, '', 'en', false, -1, ?)",
                        id,
                        name + i,
                        name + i,
                        profile.roleCodes(),
                        now);
                insert(
                        connection,
                        "insert into account_session (hash, account_id, complete, browser, opened, seen)"
                                + " values (?, ?, true, 'test', ?, ?)",
                        token.hash(),
                        id,
                        now,
                        now);
                words.add(token.word());
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return words;
    }

    private static void insert(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
