package dev.orrery.apiserver;

import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.kinds.Kinds;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.wire.codec.DecodeFault;
import dev.orrery.wire.codec.ObjectCodec;
import dev.orrery.wire.json.JsonText;
import io.vavr.collection.Vector;
import io.vavr.control.Either;

/** Objects and JSON as text, with {@code '} for {@code "}. */
public final class Written {

    private Written() {}

    public static KubernetesObject object(String text) {
        return exact(text.replace('\'', '"'));
    }

    /** An object from JSON as it is. */
    public static KubernetesObject exact(String text) {
        return read(JsonText.parse(text).get().asObject().get())
                .getOrElseThrow(faults -> new IllegalArgumentException(faults.toString()));
    }

    /** The object that a document describes, or why it describes none. */
    public static Either<Vector<DecodeFault>, KubernetesObject> read(JsonObject json) {
        String version = json.get("apiVersion").flatMap(Json::asString).get();
        Kind<?> kind = Kinds.builtIn()
                .named(version, json.get("kind").flatMap(Json::asString).get())
                .get();
        return ObjectCodec.decode(kind, json).map(KubernetesObject.class::cast);
    }

    /** What an object says under a path, as text. */
    public static String at(KubernetesObject object, String... path) {
        return ObjectCodec.encode(object)
                .at(path)
                .map(JsonText::compact)
                .getOrElse("")
                .replace('"', '\'');
    }
}
