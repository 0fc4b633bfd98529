package dev.orrery.model.storage;

import dev.orrery.model.json.Json;
import io.vavr.collection.SortedMap;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** The volume to attach. */
@Value.Immutable
public interface VolumeAttachmentSource extends WithVolumeAttachmentSource {
    Option<String> persistentVolumeName();

    SortedMap<String, Json> unknown();
}
