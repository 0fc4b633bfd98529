package dev.orrery.model.core;

import dev.orrery.model.json.Json;
import dev.orrery.model.meta.ObjectMeta;
import io.vavr.collection.SortedMap;
import org.immutables.value.Value;

/** What a controller makes pods from. Its hash is kept: it is asked for at each look of a controller. */
@Value.Immutable(prehash = true)
public interface PodTemplateSpec extends WithPodTemplateSpec {
    ObjectMeta metadata();

    PodSpec spec();

    SortedMap<String, Json> unknown();
}
