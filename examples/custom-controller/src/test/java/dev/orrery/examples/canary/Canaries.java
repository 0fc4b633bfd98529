package dev.orrery.examples.canary;

import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonArray;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.meta.ObjectMeta;
import dev.orrery.model.meta.Unstructured;
import dev.orrery.testkit.ObjectFixtures;
import dev.orrery.testkit.QuietWorld;
import io.vavr.collection.Vector;

/** Canaries as tests need them: named {@code shop}, from the Deployment {@code blue} to {@code green}. */
final class Canaries {

    static final String NAME = "shop";
    static final String STABLE = "blue";
    static final String CANARY = "green";

    private Canaries() {}

    static Unstructured canary(int replicas, Integer... steps) {
        JsonObject spec = JsonObject.EMPTY
                .with("stable", STABLE)
                .with("canary", CANARY)
                .with("replicas", replicas)
                .with("steps", new JsonArray(Vector.of(steps).map(Json::of)));
        ObjectMeta metadata = ObjectFixtures.metadata(NAME);
        return new Unstructured(Canary.KIND, metadata, JsonObject.EMPTY.with("spec", spec));
    }

    static Unstructured with(Unstructured canary, String field, long value) {
        JsonObject spec = canary.content().objectAt("spec").with(field, value);
        return canary.withContent(canary.content().with("spec", spec));
    }

    /** A world with the two Deployments, all replicas with the stable one, and a Canary. */
    static QuietWorld world(QuietWorld empty, Unstructured canary) {
        return empty.with(ObjectFixtures.deployment(STABLE, Canary.of(canary).replicas(), "shop:1"))
                .with(ObjectFixtures.deployment(CANARY, 0, "shop:2"))
                .with(canary);
    }

    static Json status(QuietWorld world) {
        return world.get(Canary.KIND, NAME).content().objectAt("status");
    }
}
