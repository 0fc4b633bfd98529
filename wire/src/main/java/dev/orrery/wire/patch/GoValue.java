package dev.orrery.wire.patch;

import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonArray;
import dev.orrery.model.json.JsonNull;
import dev.orrery.model.json.JsonObject;
import dev.orrery.wire.json.JsonText;

/** A value as Go's {@code %v} prints it inside messages: {@code map[image:x ports:[80 81]]}. */
public final class GoValue {

    private GoValue() {}

    public static String print(Json value) {
        if (value instanceof JsonObject object) {
            return object.members()
                    .map(member -> member._1 + ":" + print(member._2))
                    .mkString("map[", " ", "]");
        }
        if (value instanceof JsonArray array) {
            return array.values().map(GoValue::print).mkString("[", " ", "]");
        }
        return value instanceof JsonNull ? "<nil>" : value.asString().getOrElse(() -> JsonText.compact(value));
    }
}
