package dev.orrery.wire.yaml;

import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import io.vavr.collection.TreeMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * A mapping while its entries arrive.
 *
 * <p>A merge takes effect where it stands, as in go-yaml: entries after it win over it, and it wins over entries before it.
 * In a sequence of mappings to merge the first wins.
 */
final class MappingBuilder {

    private final Map<String, Json> members = new java.util.TreeMap<>();
    private final Set<String> written = new HashSet<>();
    private long weight = 1;
    private int height;

    /** False when the key was there already. */
    boolean put(String key, Built value) {
        members.put(key, value.value());
        count(value);
        weight += Built.weightOf(key);
        return written.add(key);
    }

    /** False when the value is neither a mapping nor a sequence of mappings. */
    boolean merge(Built source) {
        count(source);
        if (source.value() instanceof JsonObject object) {
            putAll(object);
            return true;
        }
        boolean mappings = source.value().asArray().isDefined()
                && source.value().elements().forAll(JsonObject.class::isInstance);
        if (mappings) {
            source.value().elements().reverse().forEach(element -> putAll((JsonObject) element));
        }
        return mappings;
    }

    private void putAll(JsonObject object) {
        object.members().forEach(member -> members.put(member._1, member._2));
    }

    private void count(Built value) {
        weight += value.weight();
        height = Math.max(height, value.height());
    }

    Built build() {
        return new Built(new JsonObject(TreeMap.ofAll(members)), weight, height + 1);
    }
}
