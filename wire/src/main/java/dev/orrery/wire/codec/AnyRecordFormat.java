package dev.orrery.wire.codec;

import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import java.util.NoSuchElementException;

/**
 * One of several records that implement an interface, or any record at all: it says its class. A class that is no record, or
 * not one of these, is not even initialised.
 */
record AnyRecordFormat<T>(Class<T> type) implements Format<T> {

    private static final String CLASS = "class";

    @Override
    public Json encode(T value) {
        Class<?> found = value.getClass();
        if (!found.isRecord()) {
            throw new IllegalStateException(found + " is no record and cannot be written down");
        }
        JsonObject content = (JsonObject) RecordFormats.of(found).encode(value);
        return content.with(CLASS, found.getName());
    }

    @Override
    public T decode(Json json, Place place, Faults faults) {
        String name = json.textAt(CLASS);
        try {
            Class<?> found = Class.forName(name, false, loader());
            if (found.isRecord() && type.isAssignableFrom(found)) {
                return type.cast(RecordFormats.of(found).decode(json, place, faults));
            }
        } catch (ClassNotFoundException absent) {
            throw new NoSuchElementException("there is no class " + name, absent);
        }
        throw new NoSuchElementException(name + " is no record that is a " + goName());
    }

    private ClassLoader loader() {
        ClassLoader own = type.getClassLoader();
        return own == null ? getClass().getClassLoader() : own;
    }

    @Override
    public T missing() {
        throw new NoSuchElementException("a " + goName() + " is missing");
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
