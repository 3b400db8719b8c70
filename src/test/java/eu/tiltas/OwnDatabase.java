package eu.tiltas;

import eu.tiltas.config.Schema;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/**
 * A real database with the portal's own tables and mappings, without the server: what the server injects is set here,
 * and a transaction is what {@link #in} surrounds. It commits when that ends, and rolls back when it throws.
 */
public final class OwnDatabase implements AutoCloseable {

    private final EntityManagerFactory factory;
    private final ThreadLocal<EntityManager> current = new ThreadLocal<>();
    private final EntityManager shared;
    private final Map<Class<?>, Object> known = new HashMap<>();

    public OwnDatabase(DataSource database) {
        Schema.migrate(database);
        Map<String, Object> properties = new HashMap<>();
        properties.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
        properties.put("jakarta.persistence.jtaDataSource", null);
        properties.put("jakarta.persistence.nonJtaDataSource", database);
        properties.put("eclipselink.session-name", "own-" + System.identityHashCode(this));
        factory = Persistence.createEntityManagerFactory("tiltas", properties);
        shared = (EntityManager) Proxy.newProxyInstance(
                EntityManager.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, arguments) -> {
                    try {
                        return method.invoke(current.get(), arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** A new, empty database in memory. */
    public static DataSource memory() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        return source;
    }

    /** Names what is injected where that type is asked for. */
    public OwnDatabase with(Object object, Class<?> type) {
        known.put(type, object);
        return this;
    }

    /** The one object of a class, made and filled when first asked for. */
    public synchronized <T> T get(Class<T> type) {
        Object present = known.get(type);
        if (present == null) {
            try {
                var constructor = type.getDeclaredConstructor();
                constructor.setAccessible(true);
                present = constructor.newInstance();
                known.put(type, present);
                fill(present);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return type.cast(present);
    }

    private void fill(Object object) throws IllegalAccessException {
        for (Field field : object.getClass().getDeclaredFields()) {
            field.setAccessible(true);
            if (field.isAnnotationPresent(PersistenceContext.class)) {
                field.set(object, shared);
            } else if (field.isAnnotationPresent(Inject.class)) {
                field.set(object, field.getType() == Event.class ? silent() : get(field.getType()));
            }
        }
    }

    private static Object silent() {
        return Proxy.newProxyInstance(Event.class.getClassLoader(), new Class<?>[] {Event.class}, (p, m, a) -> null);
    }

    /** Runs a transaction of its own. */
    public <T> T in(Supplier<T> work) {
        EntityManager entities = factory.createEntityManager();
        current.set(entities);
        entities.getTransaction().begin();
        try {
            T result = work.get();
            entities.getTransaction().commit();
            return result;
        } finally {
            if (entities.getTransaction().isActive()) {
                entities.getTransaction().rollback();
            }
            entities.close();
            current.remove();
        }
    }

    /** Likewise, for work without a result. */
    public void run(Runnable work) {
        in(() -> {
            work.run();
            return null;
        });
    }

    @Override
    public void close() {
        factory.close();
    }
}
