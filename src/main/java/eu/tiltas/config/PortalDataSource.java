package eu.tiltas.config;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Connects to whatever database the settings name. The server pools it and ties it to its transactions; see
 * {@code web.xml}.
 */
public class PortalDataSource implements DataSource {

    private final Settings settings = new Settings();
    private final String url = settings.databaseUrl();
    private final Driver driver =
            url.startsWith("jdbc:postgresql:") ? new org.postgresql.Driver() : EmbeddedDatabase.driver();

    @Override
    public Connection getConnection() throws SQLException {
        return getConnection(settings.databaseUser(), settings.databasePassword());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        Connection connection = driver.connect(url, properties);
        if (connection == null) {
            throw new SQLException("no driver for " + url.replaceAll("[?;].*", ""));
        }
        return connection;
    }

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        // The drivers log through java.util.logging.
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // Left to the drivers, whose addresses take it as a parameter.
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("wraps nothing");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
