package eu.tiltas.config;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** Makes the tables of a new database and ends before one of them, as a process that is killed does. */
final class KilledMigration {

    private KilledMigration() {}

    /** @param arguments the address of the database, and after how many tables the end comes */
    public static void main(String[] arguments) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(arguments[0]);
        AtomicInteger left = new AtomicInteger(Integer.parseInt(arguments[1]));
        Schema.migrate(proxy(DataSource.class, source, left));
    }

    private static boolean makesTable(Object[] given) {
        return given != null
                && given.length > 0
                && given[0] instanceof String sql
                && sql.toLowerCase(Locale.ROOT).contains("create table ");
    }

    private static <T> T proxy(Class<T> type, Object real, AtomicInteger left) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, given) -> {
            if (makesTable(given) && left.decrementAndGet() < 0) {
                Runtime.getRuntime().halt(9);
            }
            try {
                Object result = method.invoke(real, given);
                Class<?> returned = method.getReturnType();
                boolean watched = returned == Connection.class || Statement.class.isAssignableFrom(returned);
                return watched && result != null ? proxy(returned, result, left) : result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }
}
