package dev.orrery.kubectl.diff;

import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import io.vavr.collection.Set;

/**
 * Two versions of a Secret as they may be shown: of a value only whether it changes.
 *
 * @see <a href="https://github.com/kubernetes/kubectl/blob/v0.33.0/pkg/cmd/diff/diff.go">Masker</a>
 */
record MaskedSecrets(JsonObject before, JsonObject after) {
    private static final String MASK = "***";

    static MaskedSecrets of(JsonObject before, JsonObject after) {
        JsonObject from = before.objectAt("data");
        JsonObject to = after.objectAt("data");
        JsonObject shownFrom = from;
        JsonObject shownTo = to;
        Set<String> keys = from.members().keySet().addAll(to.members().keySet());
        for (String key : keys) {
            boolean changes = from.get(key).isDefined()
                    && to.get(key).isDefined()
                    && !from.get(key).equals(to.get(key));
            shownFrom = masked(shownFrom, key, changes ? MASK + " (before)" : MASK);
            shownTo = masked(shownTo, key, changes ? MASK + " (after)" : MASK);
        }
        return new MaskedSecrets(shown(before, shownFrom), shown(after, shownTo));
    }

    private static JsonObject masked(JsonObject data, String key, String mask) {
        return data.get(key).isDefined() ? data.with(key, Json.of(mask)) : data;
    }

    private static JsonObject shown(JsonObject secret, JsonObject data) {
        return secret.get("data").isDefined() ? secret.with("data", data) : secret;
    }
}
