package dev.orrery.testkit;

import dev.orrery.model.apps.DaemonSet;
import dev.orrery.model.apps.Deployment;
import dev.orrery.model.apps.ReplicaSet;
import dev.orrery.model.apps.StatefulSet;
import dev.orrery.model.core.Pod;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectMeta;
import dev.orrery.model.meta.OwnerReference;
import dev.orrery.model.meta.Unstructured;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.regex.Pattern;

/**
 * What remains of a world when made-up names, uids, versions, times and statuses are left out: two worlds that came about in
 * different ways are alike if this is equal.
 */
public record Essence(Vector<String> objects) {

    private static final Pattern UID = Pattern.compile("\\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\b");
    private static final Pattern TIME = Pattern.compile("\\b\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");
    private static final Pattern VERSION = Pattern.compile("resourceVersion=Some\\(\\d+\\)");

    public static Essence of(QuietWorld world) {
        return new Essence(world.state().all().map(Essence::line).toVector().sorted());
    }

    /** What is in this and not in the other, and the other way round; empty when they are equal. */
    public String differenceFrom(Essence other) {
        Vector<String> more = objects.removeAll(other.objects);
        Vector<String> less = other.objects.removeAll(objects);
        return equals(other)
                ? ""
                : objects.size() + " objects instead of " + other.objects.size() + "; too many: " + more + "; missing: "
                        + less;
    }

    /** Without uids, versions and times, wherever they are written. */
    private static String line(KubernetesObject object) {
        String undated = TIME.matcher(text(object)).replaceAll("time");
        return VERSION.matcher(UID.matcher(undated).replaceAll("uid")).replaceAll("version");
    }

    private static String text(KubernetesObject object) {
        ObjectMeta metadata = object.metadata();
        String name = metadata.generateName().map(prefix -> prefix + "*").getOrElse(object.name());
        return String.join(
                " ",
                object.kind().toString(),
                object.namespace() + "/" + name,
                metadata.isTerminating() ? "terminating" : "",
                metadata.labels().toString(),
                metadata.annotations()
                        .filterValues(value -> !TIME.matcher(value).matches())
                        .toString(),
                metadata.ownerReferences().map(OwnerReference::name).toString(),
                metadata.finalizers().toString(),
                wish(object));
    }

    private static String wish(KubernetesObject object) {
        if (object instanceof Pod pod) {
            return pod.spec().withNodeName(Option.none()).toString();
        } else if (object instanceof ReplicaSet set) {
            return set.spec().toString();
        } else if (object instanceof Deployment deployment) {
            return deployment.spec().toString();
        } else if (object instanceof StatefulSet set) {
            return set.spec().toString();
        } else if (object instanceof DaemonSet set) {
            return set.spec().toString();
        } else if (object instanceof Unstructured untyped) {
            return untyped.content().without("status").toString();
        }
        return object.withMetadata(ObjectMeta.named("")).toString();
    }
}
