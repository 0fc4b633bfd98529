package dev.orrery.wire.codec;

import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;

/** A record: each component is a member of a JSON object, and is left out when it is empty. */
final class RecordFormat<T> implements Format<T> {

    private record Component(String name, Method accessor, Format<Object> format) {

        Json encode(Object content) {
            return format.encode(content);
        }
    }

    private final Class<T> type;
    private final Constructor<T> maker;
    private final Vector<Component> components;

    RecordFormat(Class<T> type) {
        this.type = type;
        Vector<RecordComponent> declared = Vector.of(type.getRecordComponents());
        this.maker = maker(type, declared);
        this.components = declared.map(RecordFormat::component);
    }

    private static <T> Constructor<T> maker(Class<T> type, Vector<RecordComponent> components) {
        try {
            Constructor<T> canonical = type.getDeclaredConstructor(
                    components.map(RecordComponent::getType).toJavaArray(Class[]::new));
            canonical.setAccessible(true);
            return canonical;
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(type + " is no record", impossible);
        }
    }

    private static Component component(RecordComponent declared) {
        Method accessor = declared.getAccessor();
        accessor.setAccessible(true);
        return new Component(declared.getName(), accessor, RecordFormats.of(declared.getGenericType()));
    }

    @Override
    public JsonObject encode(T value) {
        SortedMap<String, Json> members = TreeMap.empty();
        for (Component component : components) {
            Object content = Reflective.call(
                    component.accessor(), () -> component.accessor().invoke(value));
            if (!component.format().isEmpty(content)) {
                members = members.put(component.name(), component.encode(content));
            }
        }
        return new JsonObject(members);
    }

    @Override
    public T decode(Json json, Place place, Faults faults) {
        if (!(json instanceof JsonObject object)) {
            faults.add(place.mismatch(json.typeName(), goName()));
            return missing();
        }
        Object[] values = components
                .map(component -> component
                        .format()
                        .decodeOrMissing(object.get(component.name()), place.field(goName(), component.name()), faults))
                .toJavaArray();
        return type.cast(Reflective.call(maker, () -> maker.newInstance(values)));
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
        return type.getSimpleName();
    }
}
