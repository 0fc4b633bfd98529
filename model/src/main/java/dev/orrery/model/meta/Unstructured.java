package dev.orrery.model.meta;

import dev.orrery.model.json.JsonObject;

/**
 * An object of a kind that the model has no type for: metadata, and everything else as it came.
 *
 * @param content all members but {@code apiVersion}, {@code kind} and {@code metadata}
 */
public record Unstructured(Kind<Unstructured> kind, ObjectMeta metadata, JsonObject content)
        implements KubernetesObject {

    @Override
    public Unstructured withMetadata(ObjectMeta changed) {
        return new Unstructured(kind, changed, content);
    }

    public Unstructured withContent(JsonObject changed) {
        return new Unstructured(kind, metadata, changed);
    }

    @Override
    public Unstructured withStatusOf(KubernetesObject other) {
        return ((Unstructured) other)
                .content
                .get("status")
                .map(status -> withContent(content.with("status", status)))
                .getOrElse(() -> withContent(content.without("status")));
    }
}
