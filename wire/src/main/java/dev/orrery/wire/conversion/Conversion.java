package dev.orrery.wire.conversion;

import dev.orrery.model.json.JsonObject;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.Unstructured;

/** A version of a kind in which its objects are not stored, and how a document of it becomes a stored one and back. */
public interface Conversion {

    /** The kind as it is called in this version. */
    Kind<Unstructured> served();

    /** The kind as it is stored. */
    Kind<?> stored();

    /** What a document of this version says, in the stored one; {@code apiVersion} and {@code kind} are no part of it. */
    JsonObject toStored(JsonObject served);

    /** What a stored document says, in this version; {@code apiVersion} and {@code kind} are no part of it. */
    JsonObject toServed(JsonObject stored);

    /** The stored field that a field selector of this version means. */
    default String storedField(String field) {
        return field;
    }
}
