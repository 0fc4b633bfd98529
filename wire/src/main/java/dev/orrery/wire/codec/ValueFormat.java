package dev.orrery.wire.codec;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.meta.KubernetesObject;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;

/**
 * A value of the model: an interface whose attributes are the fields of a JSON object.
 *
 * <p>What is read off the type: the order of attributes and how to make a value (the generated {@code of}), and which fields
 * are printed even when they are empty ({@link JsonInclude}).
 */
final class ValueFormat<T> implements Format<T> {

    /** One attribute: its field, its accessor, its format. */
    private record Attribute(String name, Method accessor, Format<Object> format, boolean alwaysPrinted) {}

    private static final String UNKNOWN = "unknown";

    private static final String MODEL = KubernetesObject.class.getPackageName().replaceFirst("[.][^.]+$", ".");

    private final Class<T> type;
    private final Method maker;
    private final Vector<Attribute> attributes;
    private final boolean isObject;

    ValueFormat(Class<T> type) {
        this.type = type;
        this.maker = maker(type);
        this.attributes = Vector.of(maker.getParameters()).map(parameter -> attribute(type, parameter));
        this.isObject = KubernetesObject.class.isAssignableFrom(type);
    }

    /** Whether a type is a value of the model. */
    static boolean isFor(Class<?> type) {
        return type.getPackageName().startsWith(MODEL) && type.isInterface();
    }

    private static Method maker(Class<?> type) {
        String name = type.getPackageName() + ".Immutable" + type.getSimpleName();
        try {
            return Arrays.stream(Class.forName(name).getMethods())
                    .filter(method -> method.getName().equals("of"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(name + " has no of(…)"));
        } catch (ClassNotFoundException absent) {
            throw new IllegalStateException(type + " is no value of the model", absent);
        }
    }

    private static Attribute attribute(Class<?> type, Parameter parameter) {
        try {
            Method accessor = type.getMethod(parameter.getName());
            Format<Object> format = Formats.of(parameter.getParameterizedType());
            return new Attribute(
                    parameter.getName(), accessor, format, accessor.isAnnotationPresent(JsonInclude.class));
        } catch (NoSuchMethodException absent) {
            throw new IllegalStateException(type + " has no attribute " + parameter.getName(), absent);
        }
    }

    @Override
    public Json encode(T value) {
        SortedMap<String, Json> members = TreeMap.empty();
        for (Attribute attribute : attributes) {
            Object content = read(attribute.accessor(), value);
            if (attribute.name().equals(UNKNOWN)) {
                members = members.merge(unknown(content));
            } else if (isPrinted(attribute, content)) {
                members = members.put(attribute.name(), attribute.format().encode(content));
            }
        }
        if (value instanceof KubernetesObject object) {
            members = members.put("apiVersion", Json.of(object.kind().apiVersion()))
                    .put("kind", Json.of(object.kind().name()));
        }
        return new JsonObject(members);
    }

    private static boolean isPrinted(Attribute attribute, Object content) {
        return attribute.alwaysPrinted() || !attribute.format().isEmpty(content);
    }

    @SuppressWarnings("unchecked")
    private static SortedMap<String, Json> unknown(Object content) {
        return (SortedMap<String, Json>) content;
    }

    @Override
    public T decode(Json json, Place place, Faults faults) {
        if (!(json instanceof JsonObject object)) {
            faults.add(place.mismatch(json.typeName(), goName()));
            return missing();
        }
        return decode(object, place, faults);
    }

    private T decode(JsonObject object, Place place, Faults faults) {
        SortedMap<String, Json> rest =
                isObject ? object.members().remove("apiVersion").remove("kind") : object.members();
        Object[] values = new Object[attributes.size()];
        for (int i = 0; i < values.length; i++) {
            Attribute attribute = attributes.get(i);
            if (attribute.name().equals(UNKNOWN)) {
                values[i] = rest;
            } else {
                Option<Json> member = rest.get(attribute.name());
                rest = rest.remove(attribute.name());
                Place field = place.field(type.getSimpleName(), attribute.name());
                values[i] = attribute.format().decodeOrMissing(member, field, faults);
            }
        }
        return type.cast(make(values));
    }

    @Override
    public T missing() {
        return decode(JsonObject.EMPTY, Place.ROOT, new Faults());
    }

    @Override
    public boolean isEmpty(T value) {
        return false;
    }

    @Override
    public String goName() {
        return "v1." + type.getSimpleName();
    }

    private Object make(Object... values) {
        return Reflective.call(maker, () -> maker.invoke(null, values));
    }

    private static Object read(Method accessor, Object target) {
        return Reflective.call(accessor, () -> accessor.invoke(target));
    }
}
