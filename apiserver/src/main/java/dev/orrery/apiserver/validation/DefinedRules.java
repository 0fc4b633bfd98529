package dev.orrery.apiserver.validation;

import dev.orrery.apiserver.definition.DefinedVersion;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonNumber;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.meta.Unstructured;
import io.vavr.collection.Vector;
import java.math.BigDecimal;

/**
 * The rules that a CustomResourceDefinition makes with the schema of its stored version, as far as they are enforced here:
 * {@code required}, {@code type}, {@code enum}, {@code minimum} and {@code maximum}, at any depth.
 *
 * @see <a
 *     href="https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#specifying-a-structural-schema">Structural
 *     schemas</a>
 */
final class DefinedRules {

    private final Faults faults;

    private DefinedRules(Faults faults) {
        this.faults = faults;
    }

    static void check(Unstructured object, Unstructured definition, Faults faults) {
        JsonObject schema = DefinedVersion.stored(definition)
                .map(version -> version.objectAt("schema", "openAPIV3Schema"))
                .getOrElse(JsonObject.EMPTY);
        DefinedRules rules = new DefinedRules(faults);
        for (String name : required(schema, object.content())) {
            faults.required(Path.of(name));
        }
        schema.objectAt("properties")
                .members()
                .forEach((name, property) ->
                        object.content().get(name).forEach(value -> rules.check(value, property, Path.of(name))));
    }

    /** What is missing, but for what every object has and {@code Unstructured} keeps elsewhere. A null says nothing. */
    private static Vector<String> required(Json schema, JsonObject object) {
        return schema.elementsAt("required")
                .flatMap(Json::asString)
                .removeAll(Vector.of("apiVersion", "kind", "metadata"))
                .filter(name -> object.get(name).forAll(Json::isNull));
    }

    private void check(Json value, Json schema, Path path) {
        if (value.isNull()) {
            return;
        }
        String type = schema.textAt("type");
        if (!schema.isTrueAt("x-kubernetes-int-or-string") && !SchemaTypes.fits(value, type)) {
            faults.wrongType(path, SchemaTypes.of(value), type);
            return;
        }
        checkChoice(value, schema, path);
        schema.at("minimum").forEach(bound -> checkBound(value, bound, path, true));
        schema.at("maximum").forEach(bound -> checkBound(value, bound, path, false));
        value.asObject().forEach(object -> checkMembers(object, schema, path));
        schema.at("items").forEach(items -> checkItems(value.elements(), items, path));
    }

    private void checkChoice(Json value, Json schema, Path path) {
        Vector<Json> choices = schema.elementsAt("enum");
        if (!choices.isEmpty() && !choices.contains(value)) {
            faults.notSupported(path, GoValue.text(value.plainText()), choices.map(Json::plainText));
        }
    }

    private void checkBound(Json value, Json bound, Path path, boolean isLower) {
        if (!(value instanceof JsonNumber number) || !(bound instanceof JsonNumber limit)) {
            return;
        }
        int compared = number.value().compareTo(limit.value());
        if (isLower ? compared < 0 : compared > 0) {
            faults.invalid(
                    path,
                    printed(number.value()),
                    path + " in body should be " + (isLower ? "greater" : "less") + " than or equal to "
                            + printed(limit.value()));
        }
    }

    private static String printed(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private void checkMembers(JsonObject object, Json schema, Path path) {
        for (String name : required(schema, object)) {
            faults.required(path.field(name));
        }
        JsonObject properties = schema.objectAt("properties");
        object.members()
                .forEach((name, value) -> properties
                        .get(name)
                        .map(property -> new Member(value, property, path.field(name)))
                        .orElse(() -> schema.at("additionalProperties")
                                .map(others -> new Member(value, others, path.key(name))))
                        .forEach(member -> check(member.value, member.schema, member.path)));
    }

    /** A member of an object, and what is said about it. */
    private record Member(Json value, Json schema, Path path) {}

    private void checkItems(Vector<Json> items, Json schema, Path path) {
        for (int i = 0; i < items.size(); i++) {
            check(items.get(i), schema, path.index(i));
        }
    }
}
