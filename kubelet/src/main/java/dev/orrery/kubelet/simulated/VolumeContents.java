package dev.orrery.kubelet.simulated;

import dev.orrery.kubelet.simulated.Noted.Files;
import io.vavr.collection.HashMap;
import io.vavr.collection.Iterator;
import io.vavr.collection.Map;
import io.vavr.control.Option;

/**
 * The files on all volumes: by volume, then by path, their texts. A value, so a fork has files of its own.
 *
 * @param unwritten the volumes whose files are not written down as they are now
 */
record VolumeContents(Map<String, Map<String, String>> volumes, Notes unwritten) {

    static final VolumeContents NONE = new VolumeContents(HashMap.empty(), Notes.NONE);

    Option<String> read(FilePlace place) {
        return volumes.get(place.volume()).flatMap(files -> files.get(place.path()));
    }

    VolumeContents write(FilePlace place, String text) {
        Map<String, String> files = volumes.getOrElse(place.volume(), HashMap.empty());
        return with(new Files(place.volume(), files.put(place.path(), text)));
    }

    VolumeContents with(Files files) {
        return new VolumeContents(volumes.put(files.volume(), files.texts()), unwritten.with(files));
    }

    VolumeContents without(String volume) {
        return volumes.containsKey(volume)
                ? new VolumeContents(volumes.remove(volume), unwritten.without(Files.nameFor(volume)))
                : this;
    }

    VolumeContents written() {
        return new VolumeContents(volumes, Notes.NONE);
    }

    Iterator<Files> files() {
        return volumes.iterator().map(volume -> new Files(volume._1(), volume._2()));
    }
}
