package dev.orrery.apiserver.request;

import dev.orrery.model.json.JsonObject;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.wire.codec.ObjectCodec;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** An object of each kind of which nothing is known: where the status of new objects comes from. */
final class Blank {

    private static final ConcurrentMap<Kind<?>, KubernetesObject> KNOWN = new ConcurrentHashMap<>();

    private Blank() {}

    static KubernetesObject of(Kind<?> kind) {
        return KNOWN.computeIfAbsent(
                kind, unseen -> ObjectCodec.decode(unseen, JsonObject.EMPTY).get());
    }
}
