package dev.orrery.api.request;

/**
 * One fault among those that make a request fail.
 *
 * @param reason {@code FieldValueInvalid}, {@code FieldValueRequired}, …
 * @param field the path, such as {@code spec.template.spec.containers[0].name}; empty when no field is at fault
 */
public record StatusCause(String reason, String message, String field) {}
