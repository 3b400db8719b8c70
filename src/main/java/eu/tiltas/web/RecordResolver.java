package eu.tiltas.web;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Reads {@code #{hit.title}} from a record; an {@code Optional} counts as its value or null. */
public class RecordResolver extends ELResolver {

    private record Component(Class<?> type, String name) {}

    private final Map<Component, Optional<MethodHandle>> handles = new ConcurrentHashMap<>();

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (!(base instanceof Record) || property == null) {
            return null;
        }
        Optional<MethodHandle> handle =
                handles.computeIfAbsent(new Component(base.getClass(), property.toString()), RecordResolver::find);
        if (handle.isEmpty()) {
            return null;
        }
        context.setPropertyResolved(base, property);
        try {
            Object value = handle.get().invoke(base);
            return value instanceof Optional<?> optional ? optional.orElse(null) : value;
        } catch (Throwable e) {
            throw new ELException(e);
        }
    }

    private static Optional<MethodHandle> find(Component wanted) {
        for (RecordComponent component : wanted.type().getRecordComponents()) {
            if (component.getName().equals(wanted.name())) {
                try {
                    component.getAccessor().setAccessible(true);
                    return Optional.of(MethodHandles.lookup().unreflect(component.getAccessor()));
                } catch (IllegalAccessException e) {
                    throw new ELException(e);
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        // Records don't change.
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return base instanceof Record;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return base instanceof Record ? Object.class : null;
    }
}
