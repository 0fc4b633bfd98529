package dev.orrery.wire.codec;

import dev.orrery.model.fields.ManagedFields;
import dev.orrery.model.fields.ManagedFieldsEntry;
import io.vavr.collection.SortedMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/** Finds the format of a type, and makes it the first time. */
final class Formats {

    private static final KnownFormats KNOWN = new KnownFormats(Formats::make);

    private Formats() {}

    static <T> Format<T> of(Type type) {
        return KNOWN.of(type);
    }

    private static Format<?> make(Type type) {
        if (type instanceof ParameterizedType generic) {
            return makeGeneric(generic);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            return EnumFormat.of(plain);
        }
        return Scalars.of(plain).getOrElse(() -> new ValueFormat<>(plain));
    }

    private static Format<?> makeGeneric(ParameterizedType type) {
        Type[] arguments = type.getActualTypeArguments();
        Type element = arguments[arguments.length - 1];
        if (element == ManagedFields.class) {
            return new ManagedFieldsFormat(new VectorFormat<>(of(ManagedFieldsEntry.class)));
        }
        if (type.getRawType() == Option.class) {
            return new OptionFormat<>(of(element));
        }
        if (type.getRawType() == Vector.class) {
            return new VectorFormat<>(of(element));
        }
        if (type.getRawType() == SortedMap.class) {
            return new MapFormat<>(of(element));
        }
        throw new IllegalStateException("no format for " + type);
    }
}
