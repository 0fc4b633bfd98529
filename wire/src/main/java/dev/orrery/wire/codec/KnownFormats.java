package dev.orrery.wire.codec;

import java.lang.reflect.Type;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/** Formats by type, each made when it is first asked for. Making one may ask for others. */
final class KnownFormats {
    private final ConcurrentMap<Type, Format<?>> known = new ConcurrentHashMap<>();
    private final Function<Type, Format<?>> maker;

    KnownFormats(Function<Type, Format<?>> maker) {
        this.maker = maker;
    }

    @SuppressWarnings("unchecked")
    <T> Format<T> of(Type type) {
        Format<?> format = known.get(type);
        if (format == null) {
            format = maker.apply(type);
            known.putIfAbsent(type, format);
        }
        return (Format<T>) format;
    }
}
