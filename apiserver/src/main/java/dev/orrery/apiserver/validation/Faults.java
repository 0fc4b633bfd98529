package dev.orrery.apiserver.validation;

import dev.orrery.api.request.StatusCause;
import io.vavr.collection.Vector;

/**
 * The faults found so far, each said as Kubernetes says it. It lives as long as one validation.
 *
 * @see <a href="https://pkg.go.dev/k8s.io/apimachinery/pkg/util/validation/field">field errors</a>
 */
final class Faults {

    static final String IMMUTABLE = "field is immutable";
    static final String NOT_NEGATIVE = "must be greater than or equal to 0";

    private Vector<StatusCause> found = Vector.empty();

    Vector<StatusCause> found() {
        return found;
    }

    private void add(String reason, Path path, String message) {
        found = found.append(new StatusCause(reason, message, path.toString()));
    }

    private static String with(String detail) {
        return detail.isEmpty() ? "" : ": " + detail;
    }

    void required(Path path) {
        required(path, "");
    }

    void required(Path path, String detail) {
        add("FieldValueRequired", path, "Required value" + with(detail));
    }

    /** @param printed the value as Go prints it; see {@link GoValue} */
    void invalid(Path path, String printed, String detail) {
        add("FieldValueInvalid", path, "Invalid value: " + printed + with(detail));
    }

    /** A value of another type than its schema says. */
    void wrongType(Path path, String actual, String expected) {
        add(
                "FieldValueTypeInvalid",
                path,
                "Invalid value: " + GoValue.text(actual) + ": " + path + " in body must be of type " + expected + ": "
                        + GoValue.text(actual));
    }

    void invalidText(Path path, String value, String detail) {
        invalid(path, GoValue.text(value), detail);
    }

    void invalidNumber(Path path, long value, String detail) {
        invalid(path, Long.toString(value), detail);
    }

    /** One fault for each thing that is wrong with a text. */
    void invalidText(Path path, String value, Vector<String> details) {
        for (String detail : details) {
            invalidText(path, value, detail);
        }
    }

    void notSupported(Path path, String printed, Vector<String> supported) {
        String listed = supported.map(GoValue::text).mkString("supported values: ", ", ", "");
        add("FieldValueNotSupported", path, "Unsupported value: " + printed + with(listed));
    }

    void forbidden(Path path, String detail) {
        add("FieldValueForbidden", path, "Forbidden" + with(detail));
    }

    void duplicate(Path path, String printed) {
        add("FieldValueDuplicate", path, "Duplicate value: " + printed);
    }

    void notFound(Path path, String name) {
        add("FieldValueNotFound", path, "Not found: " + GoValue.text(name));
    }

    void tooLong(Path path, int most) {
        add("FieldValueTooLong", path, "Too long: may not be more than " + most + " bytes");
    }

    void notNegative(Path path, long value) {
        if (value < 0) {
            invalidNumber(path, value, NOT_NEGATIVE);
        }
    }

    /** A value that must be one of a few. */
    void oneOf(Path path, String value, Vector<String> supported) {
        if (!supported.contains(value)) {
            notSupported(path, GoValue.text(value), supported);
        }
    }
}
