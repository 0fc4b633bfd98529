package dev.orrery.kubelet.simulated;

import dev.orrery.model.core.Container;
import dev.orrery.model.core.VolumeMount;
import io.vavr.collection.Map;

/**
 * Where a file really is: on which volume, at which path there.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/storage/volumes/#using-subpath">Using subPath</a>
 */
record FilePlace(String volume, String path) {

    /**
     * The place of a path in a container.
     *
     * @param volumes the pod's volumes by the names that its mounts use
     * @param own where the container keeps what is on no volume
     */
    static FilePlace of(String path, Container container, Map<String, String> volumes, String own) {
        return container
                .volumeMounts()
                .filter(mount -> isUnder(path, mount.mountPath()) && volumes.containsKey(mount.name()))
                .maxBy(mount -> mount.mountPath().length())
                .map(mount -> new FilePlace(volumes.get(mount.name()).get(), inside(path, mount)))
                .getOrElse(() -> new FilePlace(own, path));
    }

    private static boolean isUnder(String path, String folder) {
        return path.startsWith(folder.endsWith("/") ? folder : folder + "/") || path.equals(folder);
    }

    private static String inside(String path, VolumeMount mount) {
        String rest = path.substring(mount.mountPath().length());
        String relative = rest.startsWith("/") ? rest.substring(1) : rest;
        return mount.subPath()
                .filter(sub -> !sub.isEmpty())
                .map(sub -> sub + "/" + relative)
                .getOrElse(relative);
    }
}
