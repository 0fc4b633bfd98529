package dev.orrery.wire.openapi;

import dev.orrery.model.json.JsonArray;
import dev.orrery.model.json.JsonObject;
import io.vavr.Tuple;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.control.Option;

/** Types that are one value in JSON and have a name all the same. */
public final class SimpleTypes {
    /** The name of the type that a patch has. */
    public static final String PATCH = "io.k8s.apimachinery.pkg.apis.meta.v1.Patch";

    private static final String META = "io.k8s.apimachinery.pkg.apis.meta.v1.";
    private static final String DEFINITIONS = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.";

    private static final String QUANTITY = "io.k8s.apimachinery.pkg.api.resource.Quantity";
    private static final String INT_OR_STRING = "io.k8s.apimachinery.pkg.util.intstr.IntOrString";

    private static final Map<String, String> NAMES = HashMap.ofEntries(
            Tuple.of("time", META + "Time"),
            Tuple.of("microtime", META + "MicroTime"),
            Tuple.of("quantity", QUANTITY),
            Tuple.of("intOrString", INT_OR_STRING),
            Tuple.of("raw", "io.k8s.apimachinery.pkg.runtime.RawExtension"),
            Tuple.of("fields", META + "FieldsV1"),
            Tuple.of("json", DEFINITIONS + "JSON"),
            Tuple.of("schemaOrArray", DEFINITIONS + "JSONSchemaPropsOrArray"),
            Tuple.of("schemaOrBool", DEFINITIONS + "JSONSchemaPropsOrBool"),
            Tuple.of("schemaOrStrings", DEFINITIONS + "JSONSchemaPropsOrStringArray"));

    private SimpleTypes() {}

    /** The name of a scalar that has one. */
    static Option<String> name(String scalar) {
        return NAMES.get(scalar);
    }

    /** The schema of such a name; none for all other names. */
    static Option<JsonObject> schema(String name, Dialect dialect) {
        if (name.equals(QUANTITY)) {
            return Option.some(described("A fixed-point number, such as 100m or 2Gi.")
                    .withAll(dialect == Dialect.SWAGGER_2 ? typed("string") : oneOf("string", "number")));
        }
        if (name.equals(INT_OR_STRING)) {
            return Option.some(described("A number, or a string such as 25%.")
                    .with("format", "int-or-string")
                    .withAll(dialect == Dialect.SWAGGER_2 ? typed("string") : oneOf("integer", "string")));
        }
        if (name.equals(META + "Time") || name.equals(META + "MicroTime")) {
            return Option.some(typed("string").with("format", "date-time"));
        }
        if (name.startsWith(DEFINITIONS)) {
            return NAMES.values().contains(name) ? Option.some(described("Any JSON.")) : Option.none();
        }
        return Option.when(
                NAMES.values().contains(name) || name.equals(PATCH),
                () -> described("An object of any content.").withAll(typed("object")));
    }

    private static JsonObject described(String text) {
        return JsonObject.EMPTY.with("description", text);
    }

    private static JsonObject typed(String type) {
        return JsonObject.EMPTY.with("type", type);
    }

    private static JsonObject oneOf(String one, String other) {
        return JsonObject.EMPTY.with("oneOf", JsonArray.of(typed(one), typed(other)));
    }
}
