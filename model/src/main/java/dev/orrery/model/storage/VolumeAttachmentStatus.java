package dev.orrery.model.storage;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.orrery.model.json.Json;
import io.vavr.collection.SortedMap;
import org.immutables.value.Value;

/** Whether the volume is attached. */
@Value.Immutable
public interface VolumeAttachmentStatus extends WithVolumeAttachmentStatus {
    @JsonInclude
    boolean attached();

    SortedMap<String, Json> unknown();
}
