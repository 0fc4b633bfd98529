package dev.orrery.model.labels;

import dev.orrery.model.json.Json;
import io.vavr.collection.SortedMap;
import io.vavr.collection.Vector;
import org.immutables.value.Value;

/** One condition of a label selector that is more than a plain equality. */
@Value.Immutable
public interface SelectorRequirement extends WithSelectorRequirement {
    String key();

    /** {@code In}, {@code NotIn}, {@code Exists} or {@code DoesNotExist}. */
    String operator();

    Vector<String> values();

    SortedMap<String, Json> unknown();
}
