package dev.orrery.kubectl.object;

import dev.orrery.kubectl.call.Quit;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonArray;
import dev.orrery.model.json.JsonObject;
import io.vavr.collection.Vector;

/** Where the pod of an object is specified, and how a patch says that something about it changes. */
public final class PodSpecs {

    private PodSpecs() {}

    /** The members that lead to the pod's spec. */
    private static Vector<String> path(Item item) {
        return switch (item.kind().groupResource()) {
            case "pods" -> Vector.of("spec");
            case "cronjobs.batch" -> Vector.of("spec", "jobTemplate", "spec", "template", "spec");
            default -> Vector.of("spec", "template", "spec");
        };
    }

    /** The pod's spec; the command ends when the object has none. */
    public static JsonObject of(Item item) {
        String[] path = path(item).toJavaArray(String[]::new);
        return item.json()
                .at(path)
                .flatMap(Json::asObject)
                .getOrElseThrow(() -> Quit.error(item.kind().plural() + "/" + item.name()
                        + " the object is not a pod or does not have a pod template: "
                        + item.kind().groupKind()));
    }

    /** A patch of the object that changes the pod's spec. */
    public static JsonObject patch(Item item, JsonObject change) {
        JsonObject patch = change;
        for (String member : path(item).reverse()) {
            patch = JsonObject.EMPTY.with(member, patch);
        }
        return patch;
    }

    /** A change of containers that are found by their names. */
    public static JsonObject containers(String list, Vector<? extends Json> changes) {
        return changes.isEmpty() ? JsonObject.EMPTY : JsonObject.EMPTY.with(list, new JsonArray(Vector.ofAll(changes)));
    }
}
