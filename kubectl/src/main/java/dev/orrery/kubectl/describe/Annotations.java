package dev.orrery.kubectl.describe;

import dev.orrery.kubectl.object.LastApplied;
import dev.orrery.model.json.JsonObject;
import io.vavr.collection.Vector;

/** Annotations as describe prints them: without those that only machines read, long ones on lines of their own. */
final class Annotations {
    private static final int LONGEST = 140;

    private Annotations() {}

    static void write(Page page, String name, JsonObject annotations) {
        Vector<String> lines = annotations
                .members()
                .filter(annotation -> !annotation._1().equals(LastApplied.ANNOTATION))
                .toVector()
                .flatMap(annotation -> lines(annotation._1(), annotation._2().plainText()));
        page.multiline(name, lines);
    }

    private static Vector<String> lines(String key, String value) {
        String stripped = value.stripTrailing();
        boolean isLong = stripped.length() + key.length() + 2 > LONGEST || stripped.contains("\n");
        if (!isLong) {
            return Vector.of(key + ": " + stripped);
        }
        return Vector.ofAll(stripped.lines())
                .map(line -> "  " + (line.length() > LONGEST - 2 ? line.substring(0, LONGEST - 2) + "..." : line))
                .prepend(key + ":");
    }
}
