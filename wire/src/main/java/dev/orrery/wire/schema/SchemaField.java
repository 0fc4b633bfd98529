package dev.orrery.wire.schema;

/**
 * A field of a type.
 *
 * @param isRequired whether there is no object without it
 */
public record SchemaField(FieldType type, boolean isRequired, Marks marks) {}
