package dev.orrery.kubectl.object;

import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.wire.codec.ObjectCodec;
import io.vavr.collection.Vector;

/** One object as kubectl handles it: its kind, and its content as JSON, in which no field is lost. */
public record Item(Kind<?> kind, JsonObject json) {

    public static Item of(KubernetesObject object) {
        return new Item(object.kind(), ObjectCodec.encode(object).asObject().getOrElse(JsonObject.EMPTY));
    }

    public String name() {
        return json.textAt("metadata", "name");
    }

    /** Empty for kinds of the whole cluster. */
    public String namespace() {
        return json.textAt("metadata", "namespace");
    }

    public String uid() {
        return json.textAt("metadata", "uid");
    }

    public JsonObject labels() {
        return json.objectAt("metadata", "labels");
    }

    public JsonObject annotations() {
        return json.objectAt("metadata", "annotations");
    }

    /** {@code deployment.apps/web}. */
    public String slashName() {
        return kind.slashName(name());
    }

    public boolean isTerminating() {
        return json.at("metadata", "deletionTimestamp").isDefined();
    }

    /** The owner that manages this object; an empty object when there is none. */
    public Json controller() {
        return json.elementsAt("metadata", "ownerReferences")
                .find(owner -> owner.isTrueAt("controller"))
                .getOrElse(JsonObject.EMPTY);
    }

    public boolean isControlledBy(Item owner) {
        return controller().textAt("uid").equals(owner.uid());
    }

    /** The pod template of a workload; an empty object for every other kind. */
    public JsonObject template() {
        return json.objectAt("spec", "template");
    }

    /** The conditions in {@code status}. */
    public Vector<Json> conditions() {
        return json.elementsAt("status", "conditions");
    }
}
