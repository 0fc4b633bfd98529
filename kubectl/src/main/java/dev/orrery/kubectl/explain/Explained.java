package dev.orrery.kubectl.explain;

import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import io.vavr.Tuple2;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * A schema as it is explained: what it says itself, and what stands behind its references, its elements and its values.
 *
 * @see <a href="https://github.com/kubernetes/kubectl/blob/v0.33.0/pkg/explain/v2/templates/plaintext.tmpl">plaintext.tmpl</a>
 */
record Explained(JsonObject schema) {

    /** The schemas that this one consists of: it is a reference, a list or a map. */
    private Vector<Explained> parts() {
        Option<JsonObject> referred = reference().map(SchemaSource::referred);
        return referred.toVector()
                .appendAll(schema.elementsAt("allOf").flatMap(Json::asObject))
                .appendAll(inside("items"))
                .appendAll(inside("additionalProperties"))
                .map(Explained::new);
    }

    private Option<JsonObject> inside(String word) {
        return schema.get(word).flatMap(Json::asObject);
    }

    private Option<String> reference() {
        return schema.get("$ref").flatMap(Json::asString);
    }

    /** What it is for: empty when nothing is said. */
    String description() {
        return schema.textAt("description");
    }

    /** All that is said: of the field itself, and of what it holds. */
    Vector<String> descriptions() {
        String own = description();
        return (own.isEmpty() ? Vector.<String>empty() : Vector.of(own))
                .appendAll(parts().flatMap(Explained::descriptions));
    }

    /** The fields, by name, wherever they stand. */
    Vector<Tuple2<String, Explained>> fields() {
        JsonObject properties = schema.objectAt("properties");
        return properties.isEmpty()
                ? parts().flatMap(Explained::fields)
                : properties
                        .members()
                        .toVector()
                        .map(field -> field.map2(
                                found -> new Explained(found.asObject().getOrElse(JsonObject.EMPTY))));
    }

    Option<Explained> field(String name) {
        return fields().find(field -> field._1.equals(name)).map(Tuple2::_2);
    }

    /** The names of fields that no object is without. */
    Set<String> required() {
        return schema.elementsAt("required")
                .map(Json::plainText)
                .toSet()
                .addAll(
                        schema.objectAt("properties").isEmpty()
                                ? parts().flatMap(Explained::required)
                                : Vector.empty());
    }

    /** The names of all types that are referred to on the way to the fields. */
    Vector<String> references() {
        return reference()
                .toVector()
                .appendAll(parts().flatMap(
                                part -> part.schema.objectAt("properties").isEmpty()
                                        ? part.references()
                                        : part.reference().toVector()));
    }

    /** What it may be: empty when it may be anything of its type. */
    Vector<String> allowed() {
        return schema.elementsAt("enum").map(Json::plainText).map(text -> text.isEmpty() ? "\"\"" : text);
    }

    /** As a person would write the type in Go. */
    String type() {
        for (JsonObject element : inside("items")) {
            return "[]" + new Explained(element).type();
        }
        for (JsonObject value : inside("additionalProperties")) {
            return "map[string]" + new Explained(value).type();
        }
        for (Json only : schema.elementsAt("allOf").headOption()) {
            return new Explained(only.asObject().getOrElse(JsonObject.EMPTY)).type();
        }
        for (String reference : reference()) {
            String scalar = SchemaSource.referred(reference).textAt("type");
            String name = SchemaSource.nameOf(reference);
            return scalar.isEmpty() || scalar.equals("object") ? name.substring(name.lastIndexOf('.') + 1) : scalar;
        }
        String type = schema.textAt("type");
        return type.isEmpty() || type.equals("object") ? "Object" : type;
    }
}
