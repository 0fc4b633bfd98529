package dev.orrery.api.request;

import dev.orrery.model.json.Json;
import dev.orrery.model.meta.KubernetesObject;

/** What a request brings along. */
public sealed interface Body {

    /** Nothing: a read or a plain delete. */
    enum None implements Body {
        NONE
    }

    /** An object of the model: what controllers send, without a detour through JSON. */
    record Typed(KubernetesObject object) implements Body {}

    /** An object as a client wrote it, not decoded yet. */
    record Document(Json json) implements Body {}

    /** A change to an object as a client wrote it. */
    record Patch(PatchType type, Json json) implements Body {}
}
