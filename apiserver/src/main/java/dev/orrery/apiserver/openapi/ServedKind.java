package dev.orrery.apiserver.openapi;

import dev.orrery.model.json.JsonObject;
import dev.orrery.model.meta.Kind;
import dev.orrery.wire.schema.SchemaType;
import dev.orrery.wire.schema.Schemas;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * A kind as a server has it.
 *
 * @param verbs what may be done with its objects
 * @param parts its subresources
 * @param definition the schema of a kind that somebody defined; none for a built-in one
 */
public record ServedKind(Kind<?> kind, Vector<String> verbs, Vector<Part> parts, Option<JsonObject> definition) {

    /**
     * A subresource.
     *
     * @param apiVersion of the kind that is read and written there
     * @param kind its name
     * @param verbs what may be done with it
     */
    public record Part(String name, String apiVersion, String kind, Vector<String> verbs) {}

    /** The name of its schema: that of a group of somebody's begins with the group from behind. */
    String schemaName() {
        return Schemas.kubernetes()
                .kind(kind.apiVersion(), kind.name())
                .map(SchemaType::name)
                .getOrElse(() -> Vector.of(kind.group().split("\\."))
                        .reverse()
                        .append(kind.version())
                        .append(kind.name())
                        .mkString("."));
    }

    /** Whether there are objects of it: a review is answered and forgotten. */
    boolean isStored() {
        return verbs.contains("get");
    }

    boolean isBuiltIn() {
        return definition.isEmpty();
    }

    /** The names of its schema and of that of its lists. */
    Vector<String> schemaNames() {
        return isStored() ? Vector.of(schemaName(), schemaName() + "List") : Vector.of(schemaName());
    }

    /** The names of the built-in schemas that its subresources have of their own. */
    Vector<String> partSchemas() {
        return parts.flatMap(part -> Schemas.kubernetes().kind(part.apiVersion(), part.kind()))
                .map(SchemaType::name);
    }
}
