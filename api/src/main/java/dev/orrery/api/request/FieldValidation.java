package dev.orrery.api.request;

/**
 * What becomes of fields that a kind does not have, and of those that a document has twice.
 *
 * @see <a href="https://kubernetes.io/docs/reference/using-api/api-concepts/#field-validation">Field validation</a>
 */
public enum FieldValidation {
    /** Nothing is said of them. */
    IGNORE,
    /** The answer warns of each: what the API server does unless it is told otherwise. */
    WARN,
    /** The request is refused, and names them all. */
    STRICT
}
