package dev.orrery.wire.codec;

import dev.orrery.model.fields.FieldSet;
import dev.orrery.model.intstr.IntOrString;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonBoolean;
import dev.orrery.model.json.JsonNumber;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.json.JsonString;
import dev.orrery.model.meta.MicroTime;
import dev.orrery.model.meta.Revision;
import dev.orrery.model.quantity.Quantity;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import java.util.function.Predicate;

/** The formats of single values. */
final class Scalars {

    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    static final Format<String> STRING = new ScalarFormat<>(
            "string",
            "",
            JsonString.class::isInstance,
            json -> Either.right(((JsonString) json).value()),
            Json::of,
            String::isEmpty);

    private static final Format<Boolean> BOOLEAN = new ScalarFormat<>(
            "bool",
            false,
            JsonBoolean.class::isInstance,
            json -> Either.right(((JsonBoolean) json).value()),
            Json::of,
            value -> !value);

    private static final Format<Integer> INTEGER = new ScalarFormat<>(
            "int32",
            0,
            Scalars::isInt32,
            json -> Either.right(json.asLong().get().intValue()),
            Json::of,
            value -> value == 0);

    private static final Format<Long> LONG = new ScalarFormat<>(
            "int64",
            0L,
            json -> json.asLong().isDefined(),
            json -> Either.right(json.asLong().get()),
            Json::of,
            value -> value == 0);

    private static final Format<Instant> TIME = text(
            "Time",
            Instant.EPOCH,
            Scalars::time,
            time -> time.truncatedTo(ChronoUnit.SECONDS).toString());

    private static final Format<MicroTime> MICRO_TIME = text(
            "MicroTime",
            new MicroTime(Instant.EPOCH),
            text -> time(text).map(MicroTime::new),
            time -> MICROSECONDS.format(time.instant()));

    private static final Format<Revision> REVISION =
            text("string", Revision.NONE, Scalars::revision, Revision::toString);

    private static final Format<Quantity> QUANTITY = new ScalarFormat<>(
            "Quantity",
            Quantity.ZERO,
            json -> json instanceof JsonString || json instanceof JsonNumber,
            json -> Quantity.parse(textOf(json)),
            quantity -> Json.of(quantity.toString()),
            quantity -> false);

    private static final Format<IntOrString> INT_OR_STRING = new ScalarFormat<>(
            "int32",
            IntOrString.of(0),
            json -> json instanceof JsonString || isInt32(json),
            json -> Either.right(json.asLong()
                    .map(number -> IntOrString.of(number.intValue()))
                    .getOrElse(() -> IntOrString.of(textOf(json)))),
            value -> value.fold(Json::of, Json::of),
            value -> false);

    private static final Format<Json> JSON = new ScalarFormat<>(
            "RawExtension", Json.nothing(), json -> true, Either::right, Function.identity(), Json::isNull);

    private static final Format<JsonObject> JSON_OBJECT = new ScalarFormat<>(
            "map[string]interface {}",
            JsonObject.EMPTY,
            JsonObject.class::isInstance,
            json -> Either.right((JsonObject) json),
            json -> json,
            JsonObject::isEmpty);

    private static final Format<FieldSet> FIELD_SET = new ScalarFormat<>(
            "FieldsV1",
            FieldSet.EMPTY,
            JsonObject.class::isInstance,
            json -> Either.right(FieldSet.of((JsonObject) json)),
            FieldSet::toJson,
            FieldSet::isEmpty);

    private static final Map<Class<?>, Format<?>> BY_CLASS = HashMap.<Class<?>, Format<?>>empty()
            .put(String.class, STRING)
            .put(boolean.class, BOOLEAN)
            .put(Boolean.class, BOOLEAN)
            .put(int.class, INTEGER)
            .put(Integer.class, INTEGER)
            .put(long.class, LONG)
            .put(Long.class, LONG)
            .put(Instant.class, TIME)
            .put(MicroTime.class, MICRO_TIME)
            .put(Revision.class, REVISION)
            .put(Quantity.class, QUANTITY)
            .put(IntOrString.class, INT_OR_STRING)
            .put(Json.class, JSON)
            .put(JsonObject.class, JSON_OBJECT)
            .put(FieldSet.class, FIELD_SET);

    private Scalars() {}

    /** The format of a class that is one JSON scalar; none for any other. */
    static Option<Format<?>> of(Class<?> type) {
        return BY_CLASS.get(type);
    }

    /** The format of what is a text in JSON, and never empty. */
    static <T> Format<T> text(
            String goName, T missing, Function<String, Either<String, T>> read, Function<T, String> write) {
        Predicate<T> never = value -> false;
        return new ScalarFormat<>(
                goName,
                missing,
                JsonString.class::isInstance,
                json -> read.apply(textOf(json)),
                value -> Json.of(write.apply(value)),
                never);
    }

    private static boolean isInt32(Json json) {
        return json.asLong().exists(number -> number == number.intValue());
    }

    private static String textOf(Json json) {
        return json instanceof JsonNumber number ? number.value().toPlainString() : ((JsonString) json).value();
    }

    private static Either<String, Instant> time(String text) {
        try {
            return Either.right(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException malformed) {
            return Either.left("parsing time \"" + text + "\" as \"2006-01-02T15:04:05Z07:00\": cannot parse");
        }
    }

    /** A resource version is opaque to clients; one that is no number matches nothing. */
    private static Either<String, Revision> revision(String text) {
        try {
            return Either.right(text.isEmpty() ? Revision.NONE : new Revision(Long.parseLong(text)));
        } catch (NumberFormatException malformed) {
            return Either.left("Invalid value: \"" + text + "\": resourceVersion must be a number");
        }
    }
}
