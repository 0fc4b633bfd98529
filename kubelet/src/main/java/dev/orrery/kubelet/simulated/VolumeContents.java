package dev.orrery.kubelet.simulated;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.control.Option;

/** The files on all volumes: by volume, then by path, their texts. A value, so a fork has files of its own. */
record VolumeContents(Map<String, Map<String, String>> volumes) {

    static final VolumeContents NONE = new VolumeContents(HashMap.empty());

    Option<String> read(FilePlace place) {
        return volumes.get(place.volume()).flatMap(files -> files.get(place.path()));
    }

    VolumeContents write(FilePlace place, String text) {
        Map<String, String> files = volumes.getOrElse(place.volume(), HashMap.empty());
        return new VolumeContents(volumes.put(place.volume(), files.put(place.path(), text)));
    }

    VolumeContents without(String volume) {
        return volumes.containsKey(volume) ? new VolumeContents(volumes.remove(volume)) : this;
    }
}
