package dev.orrery.wire.fields;

import dev.orrery.model.json.Json;
import dev.orrery.wire.json.JsonText;
import io.vavr.collection.Vector;

/** A path as messages show it: {@code .spec.containers[name="web"].image}. */
public final class PathText {

    private PathText() {}

    public static String of(Vector<String> steps) {
        return steps.map(PathText::of).mkString();
    }

    private static String of(String step) {
        String rest = step.substring(2);
        return switch (step.charAt(0)) {
            case 'k' -> "[" + keys(rest) + "]";
            case 'v' -> "[=" + rest + "]";
            default -> "." + rest;
        };
    }

    private static String keys(String text) {
        Json keys = JsonText.parse(text).getOrElse(Json.nothing());
        return keys.asObject()
                .toVector()
                .flatMap(object -> object.members().toVector())
                .map(key -> key._1 + "=" + JsonText.compact(key._2))
                .mkString(",");
    }
}
