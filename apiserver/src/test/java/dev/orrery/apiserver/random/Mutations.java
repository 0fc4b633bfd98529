package dev.orrery.apiserver.random;

import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonArray;
import dev.orrery.model.json.JsonObject;
import io.vavr.collection.Vector;
import java.util.Random;

/** Damages manifests here and there, the same way for the same seed. */
public final class Mutations {

    private static final Vector<Json> ODD = Vector.of(
            Json.nothing(),
            Json.of(""),
            Json.of(0),
            Json.of(-1),
            Json.of(Integer.MAX_VALUE),
            Json.of(true),
            Json.of("x"),
            Json.of("Ünicode \" \\ \n"),
            Json.of("../.."),
            Json.of("100%"),
            Json.of("99999999999999999999999%"),
            Json.of("/"),
            Json.of("a/"),
            Json.of("1.5Gi"),
            JsonObject.EMPTY,
            JsonArray.EMPTY,
            JsonArray.of(JsonObject.EMPTY, JsonObject.EMPTY));
    private static final Vector<String> NAMES = Vector.of(
            "name",
            "spec",
            "valueFrom",
            "lifecycle",
            "securityContext",
            "affinity",
            "topologySpreadConstraints",
            "ports",
            "env",
            "volumes",
            "emptyDir",
            "projected",
            "rollingUpdate",
            "type",
            "labels",
            "ownerReferences",
            "finalizers",
            "serviceAccount",
            "hostNetwork",
            "livenessProbe",
            "httpGet",
            "ordinals",
            "stringData",
            "externalIPs");

    private final Random random;

    public Mutations(long seed) {
        this.random = new Random(seed);
    }

    /** The manifest with one to four things in it changed, but still of the kind that it was. */
    public JsonObject of(JsonObject manifest) {
        Json damaged = manifest.without("kind").without("apiVersion");
        for (int times = 1 + random.nextInt(4); times > 0; times--) {
            damaged = damage(damaged);
        }
        return ((JsonObject) damaged).withAll(identity(manifest));
    }

    private static JsonObject identity(JsonObject manifest) {
        return new JsonObject(manifest.members().filterKeys(name -> name.equals("kind") || name.equals("apiVersion")));
    }

    private Json damage(Json value) {
        if (value instanceof JsonObject object) {
            return object(object);
        }
        if (value instanceof JsonArray array && !array.values().isEmpty() && random.nextInt(4) > 0) {
            int place = random.nextInt(array.values().size());
            return new JsonArray(array.values().update(place, this::damage));
        }
        return ODD.get(random.nextInt(ODD.size()));
    }

    private JsonObject object(JsonObject object) {
        if (object.isEmpty() || random.nextInt(6) == 0) {
            return object.with(NAMES.get(random.nextInt(NAMES.size())), ODD.get(random.nextInt(ODD.size())));
        }
        String name = object.members()
                .keySet()
                .toVector()
                .get(random.nextInt(object.members().size()));
        return random.nextInt(8) == 0
                ? object.without(name)
                : object.with(name, damage(object.get(name).get()));
    }
}
