package dev.orrery.wire.codec;

import dev.orrery.model.core.Pod;
import dev.orrery.model.kinds.Kinds;
import dev.orrery.model.meta.ObjectKey;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.SortedMap;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import io.vavr.control.Try;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

/**
 * Finds the format of a part of a record. Values of the model look as the API prints them; times, which the API prints to the
 * second, keep all they have.
 */
final class RecordFormats {

    private static final ObjectKey NOWHERE = ObjectKey.of(Pod.KIND, "", "");

    private static final Map<Class<?>, Format<?>> OWN = HashMap.<Class<?>, Format<?>>empty()
            .put(Instant.class, Scalars.text("Instant", Instant.EPOCH, reading(Instant::parse), Instant::toString))
            .put(Duration.class, Scalars.text("Duration", Duration.ZERO, reading(Duration::parse), Duration::toString))
            .put(ObjectKey.class, Scalars.text("ObjectKey", NOWHERE, RecordFormats::key, ObjectKey::toString));

    private static final KnownFormats KNOWN = new KnownFormats(RecordFormats::make);

    private RecordFormats() {}

    static <T> Format<T> of(Type type) {
        return KNOWN.of(type);
    }

    private static Format<?> make(Type type) {
        if (type instanceof ParameterizedType generic) {
            return collection(generic.getRawType(), Vector.of(generic.getActualTypeArguments()));
        }
        Class<?> plain = (Class<?>) type;
        return OWN.get(plain).orElse(() -> Scalars.of(plain)).getOrElse(() -> composed(plain));
    }

    private static Format<?> composed(Class<?> type) {
        if (type.isRecord()) {
            return new RecordFormat<>(type);
        }
        boolean isOpen = type == Record.class || type.isInterface() && !ValueFormat.isFor(type);
        return isOpen ? new AnyRecordFormat<>(type) : Formats.of(type);
    }

    private static Format<?> collection(Type raw, Vector<Type> arguments) {
        Format<?> element = of(arguments.last());
        if (raw == Option.class) {
            return new OptionFormat<>(element);
        }
        if (raw == Vector.class) {
            return new VectorFormat<>(element);
        }
        if (raw == Set.class) {
            return new SetFormat<>(new VectorFormat<>(element));
        }
        if (raw == SortedMap.class && arguments.head() == String.class) {
            return new MapFormat<>(element);
        }
        if (raw == Map.class) {
            return new KeyedFormat<>(of(arguments.head()), element);
        }
        throw new IllegalStateException("no format for " + raw);
    }

    private static <T> Function<String, Either<String, T>> reading(Function<String, T> parse) {
        return text -> Try.of(() -> parse.apply(text)).toEither().mapLeft(Throwable::toString);
    }

    private static Either<String, ObjectKey> key(String text) {
        Vector<String> parts = Vector.of(text.split("/", -1));
        return Kinds.builtIn()
                .ofResource(parts.head())
                .map(kind -> ObjectKey.of(kind, parts.size() > 2 ? parts.get(1) : "", parts.last()))
                .toEither("no key: " + text);
    }
}
