package dev.orrery.api.request;

import dev.orrery.model.json.Json;
import dev.orrery.model.meta.KubernetesObject;
import io.vavr.collection.Vector;

/** What a request brings along. */
public sealed interface Body {

    /** Nothing: a read or a plain delete. */
    enum None implements Body {
        NONE
    }

    /** An object of the model: what controllers send, without a detour through JSON. */
    record Typed(KubernetesObject object) implements Body {}

    /**
     * An object as a client wrote it, not decoded yet.
     *
     * @param duplicates the paths of fields that the client wrote more than once; the last one counts
     */
    record Document(Json json, Vector<String> duplicates) implements Body {

        public Document(Json json) {
            this(json, Vector.empty());
        }
    }

    /** A change to an object as a client wrote it. */
    record Patch(PatchType type, Json json) implements Body {}
}
