package dev.orrery.model.json;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * An immutable JSON value.
 *
 * <p>It carries the unknown fields of typed objects and the whole content of kinds without a type. Two values are equal
 * when they would print the same canonical text: object members have no order, numbers compare by value.
 */
public sealed interface Json permits JsonNull, JsonBoolean, JsonNumber, JsonString, JsonArray, JsonObject {

    /** One function for each form of a value; the closest that Java 17 has to a switch over a sealed type. */
    <R> R fold(
            Supplier<R> ifNull,
            Function<JsonBoolean, R> ifBoolean,
            Function<JsonNumber, R> ifNumber,
            Function<JsonString, R> ifString,
            Function<JsonArray, R> ifArray,
            Function<JsonObject, R> ifObject);

    static Json of(String value) {
        return new JsonString(value);
    }

    static Json of(long value) {
        return new JsonNumber(BigDecimal.valueOf(value));
    }

    static Json of(BigDecimal value) {
        return new JsonNumber(value);
    }

    static Json of(boolean value) {
        return value ? JsonBoolean.TRUE : JsonBoolean.FALSE;
    }

    static Json nothing() {
        return JsonNull.NULL;
    }

    /** The name that Go's JSON decoder gives to this form in its messages: {@code string}, {@code array}, … */
    String typeName();

    default boolean isNull() {
        return this instanceof JsonNull;
    }

    default Option<JsonObject> asObject() {
        return this instanceof JsonObject object ? Option.some(object) : Option.none();
    }

    default Option<JsonArray> asArray() {
        return this instanceof JsonArray array ? Option.some(array) : Option.none();
    }

    default Option<String> asString() {
        return this instanceof JsonString string ? Option.some(string.value()) : Option.none();
    }

    /** The number without its fraction, when this is a number that fits a {@code long}. */
    default Option<Long> asLong() {
        return this instanceof JsonNumber number ? number.asWholeNumber() : Option.none();
    }

    default Option<Boolean> asBoolean() {
        return this instanceof JsonBoolean bool ? Option.some(bool.value()) : Option.none();
    }

    /** The elements of an array; none for every other form. */
    default Vector<Json> elements() {
        return this instanceof JsonArray array ? array.values() : Vector.empty();
    }

    /** The value at a path of member names; none as soon as one of them is missing. */
    default Option<Json> at(String... path) {
        Json here = this;
        for (String name : path) {
            if (!(here instanceof JsonObject object) || object.get(name).isEmpty()) {
                return Option.none();
            }
            here = object.get(name).get();
        }
        return Option.some(here);
    }

    /** The string at a path; empty where there is none. */
    default String textAt(String... path) {
        return at(path).flatMap(Json::asString).getOrElse("");
    }

    /** The whole number at a path; 0 where there is none. */
    default long numberAt(String... path) {
        return at(path).flatMap(Json::asLong).getOrElse(0L);
    }

    /** Whether {@code true} is at a path. */
    default boolean isTrueAt(String... path) {
        return at(path).flatMap(Json::asBoolean).getOrElse(false);
    }

    /** The elements of the array at a path; none where there is no array. */
    default Vector<Json> elementsAt(String... path) {
        return at(path).map(Json::elements).getOrElse(Vector.empty());
    }

    /** The object at a path; an empty one where there is none. */
    default JsonObject objectAt(String... path) {
        return at(path).flatMap(Json::asObject).getOrElse(JsonObject.EMPTY);
    }

    /** The value as one would type it: strings without quotes, whole numbers without a point; arrays and objects empty. */
    default String plainText() {
        return fold(
                () -> "<nil>",
                bool -> Boolean.toString(bool.value()),
                number -> number.value().toPlainString(),
                JsonString::value,
                array -> "",
                object -> "");
    }
}
