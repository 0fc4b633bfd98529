package dev.orrery.model.core;

import dev.orrery.model.json.Json;
import dev.orrery.model.meta.ObjectMeta;
import io.vavr.collection.SortedMap;
import org.immutables.value.Value;

/** What a controller makes pods from. */
@Value.Immutable
public interface PodTemplateSpec extends WithPodTemplateSpec {
    ObjectMeta metadata();

    PodSpec spec();

    SortedMap<String, Json> unknown();
}
