package dev.orrery.apiserver.definition;

import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.meta.Unstructured;
import io.vavr.control.Option;
import java.util.function.Predicate;

/**
 * What a CustomResourceDefinition says of one of its versions: schema, subresources, columns.
 *
 * @see <a
 *     href="https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definition-versioning/">Versions
 *     in CustomResourceDefinitions</a>
 */
public final class DefinedVersion {

    private DefinedVersion() {}

    /** The version of a name; nothing at all where there is none. */
    public static JsonObject of(Unstructured definition, String name) {
        return first(definition, version -> version.textAt("name").equals(name)).getOrElse(JsonObject.EMPTY);
    }

    /** The version that objects are stored in; none where the definition does not say. */
    public static Option<JsonObject> stored(Unstructured definition) {
        return first(definition, version -> version.isTrueAt("storage"));
    }

    private static Option<JsonObject> first(Unstructured definition, Predicate<Json> wanted) {
        return definition.content().elementsAt("spec", "versions").find(wanted).flatMap(Json::asObject);
    }
}
