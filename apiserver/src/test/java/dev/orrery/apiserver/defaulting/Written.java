package dev.orrery.apiserver.defaulting;

import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.kinds.Kinds;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.wire.codec.ObjectCodec;
import dev.orrery.wire.json.JsonText;

/** Objects and JSON as text, with {@code '} for {@code "}. */
final class Written {

    private Written() {}

    static KubernetesObject object(String text) {
        JsonObject json = json(text);
        String version = json.get("apiVersion").flatMap(Json::asString).get();
        Kind<?> kind = Kinds.builtIn()
                .named(version, json.get("kind").flatMap(Json::asString).get())
                .get();
        return ObjectCodec.decode(kind, json).getOrElseThrow(faults -> new IllegalArgumentException(faults.toString()));
    }

    static JsonObject json(String text) {
        return JsonText.parse(text.replace('\'', '"')).get().asObject().get();
    }

    /** What an object says under a path, as text. */
    static String at(KubernetesObject object, String... path) {
        return ObjectCodec.encode(object)
                .at(path)
                .map(JsonText::compact)
                .getOrElse("")
                .replace('"', '\'');
    }
}
