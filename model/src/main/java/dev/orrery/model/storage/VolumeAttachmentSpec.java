package dev.orrery.model.storage;

import dev.orrery.model.json.Json;
import io.vavr.collection.SortedMap;
import org.immutables.value.Value;

/** Which volume is to be attached to which node, and by whom. */
@Value.Immutable
public interface VolumeAttachmentSpec extends WithVolumeAttachmentSpec {
    String attacher();

    VolumeAttachmentSource source();

    String nodeName();

    SortedMap<String, Json> unknown();
}
