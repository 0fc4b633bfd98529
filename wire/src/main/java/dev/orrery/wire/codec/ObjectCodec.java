package dev.orrery.wire.codec;

import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectMeta;
import dev.orrery.model.meta.Unstructured;
import io.vavr.collection.Vector;
import io.vavr.control.Either;

/** Turns objects into JSON and back. Fields that no type names come through unchanged. */
public final class ObjectCodec {

    private static final Format<ObjectMeta> METADATA = Formats.of(ObjectMeta.class);

    private ObjectCodec() {}

    /** The object as Kubernetes would print it. */
    public static Json encode(KubernetesObject object) {
        return object instanceof Unstructured unstructured
                ? encodeUnstructured(unstructured)
                : Formats.<KubernetesObject>of(object.kind().type()).encode(object);
    }

    private static Json encodeUnstructured(Unstructured object) {
        return object.content()
                .with("apiVersion", object.kind().apiVersion())
                .with("kind", object.kind().name())
                .with("metadata", METADATA.encode(object.metadata()));
    }

    /** Any value of the model as JSON: a pod template, a selector. */
    @SuppressWarnings("unchecked")
    public static <T> Json encode(Class<T> type, T value) {
        return Formats.<T>of(type).encode(value);
    }

    /**
     * The object that a document describes.
     *
     * @return the object, or every field that has another form than the kind's type says
     */
    public static <T extends KubernetesObject> Either<Vector<DecodeFault>, T> decode(Kind<T> kind, JsonObject json) {
        Faults faults = new Faults();
        T object = kind.type() == Unstructured.class
                ? kind.type().cast(decodeUnstructured(kind, json, faults))
                : Formats.<T>of(kind.type()).decode(json, Place.ROOT, faults);
        return faults.found().isEmpty() ? Either.right(object) : Either.left(faults.found());
    }

    /** Any value of the model from JSON. */
    public static <T> Either<Vector<DecodeFault>, T> decode(Class<T> type, Json json) {
        Faults faults = new Faults();
        T value = Formats.<T>of(type).decode(json, Place.ROOT, faults);
        return faults.found().isEmpty() ? Either.right(value) : Either.left(faults.found());
    }

    @SuppressWarnings("unchecked")
    private static Unstructured decodeUnstructured(Kind<?> kind, JsonObject json, Faults faults) {
        Place place = Place.ROOT.field(kind.name(), "metadata");
        ObjectMeta metadata = METADATA.decodeOrMissing(json.get("metadata"), place, faults);
        JsonObject content = json.without("apiVersion").without("kind").without("metadata");
        return new Unstructured((Kind<Unstructured>) kind, metadata, content);
    }
}
