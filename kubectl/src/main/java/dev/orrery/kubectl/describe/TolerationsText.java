package dev.orrery.kubectl.describe;

import dev.orrery.model.json.Json;
import io.vavr.collection.Vector;
import java.util.Comparator;

/** Tolerations as describe prints them, sorted by key. */
final class TolerationsText {

    private TolerationsText() {}

    static Vector<String> of(Vector<Json> tolerations) {
        return tolerations
                .sorted(Comparator.comparing((Json toleration) -> toleration.textAt("key")))
                .map(TolerationsText::one);
    }

    private static String one(Json toleration) {
        String value = toleration.textAt("value");
        String effect = toleration.textAt("effect");
        String start = toleration.textAt("key")
                + (value.isEmpty() ? "" : "=" + value)
                + (effect.isEmpty() ? "" : ":" + effect);
        boolean exists = toleration.textAt("operator").equals("Exists") && value.isEmpty();
        String operator = exists ? (start.isEmpty() ? "op=Exists" : " op=Exists") : "";
        String seconds = toleration
                .at("tolerationSeconds")
                .map(number -> " for " + number.plainText() + "s")
                .getOrElse("");
        return start + operator + seconds;
    }
}
