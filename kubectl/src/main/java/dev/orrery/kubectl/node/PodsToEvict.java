package dev.orrery.kubectl.node;

import dev.orrery.kubectl.call.Arguments;
import dev.orrery.kubectl.object.Cluster;
import dev.orrery.kubectl.object.Item;
import dev.orrery.kubectl.object.Selectors;
import dev.orrery.model.core.Pod;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * The pods of a node, sorted into those that drain may evict, those it may not, and those it warns about.
 *
 * @param refused why some pods stand in the way: a sentence and the pods, in the order of kubectl's filters
 * @param warned what is said about pods that are left alone or lost for good
 * @see <a href="https://github.com/kubernetes/kubectl/blob/v0.33.0/pkg/drain/filters.go">filters.go</a>
 */
record PodsToEvict(
        Vector<Item> evicted,
        Vector<Tuple2<String, Vector<Item>>> refused,
        Vector<Tuple2<String, Vector<Item>>> warned) {
    private static final String MIRROR = "kubernetes.io/config.mirror";

    static PodsToEvict on(Cluster cluster, Item node, Arguments arguments) {
        Selectors selectors =
                new Selectors(arguments.value("pod-selector"), Option.some("spec.nodeName=" + node.name()));
        Vector<Item> pods = cluster.all(Pod.KIND, "", selectors)
                .reject(pod -> pod.annotations().get(MIRROR).isDefined());
        Vector<Item> daemons = pods.filter(pod -> ownedBy(pod, "DaemonSet") && !isFinished(pod));
        Vector<Item> others = pods.removeAll(daemons);
        Vector<Item> local = others.filter(pod -> hasEmptyDir(pod) && !isFinished(pod));
        Vector<Item> bare = others.filter(pod -> pod.controller().at("kind").isEmpty() && !isFinished(pod));
        boolean ignores = arguments.isOn("ignore-daemonsets");
        boolean deletes = arguments.isOn("delete-emptydir-data");
        boolean forces = arguments.isOn("force");
        return new PodsToEvict(
                others,
                said(Vector.of(
                        Tuple.of(
                                "cannot delete DaemonSet-managed Pods (use --ignore-daemonsets to ignore)",
                                when(!ignores, daemons)),
                        Tuple.of(
                                "cannot delete Pods with local storage (use --delete-emptydir-data to override)",
                                when(!deletes, local)),
                        Tuple.of(
                                "cannot delete cannot delete Pods that declare no controller (use --force to override)",
                                when(!forces, bare)))),
                said(Vector.of(
                        Tuple.of("ignoring DaemonSet-managed Pods", when(ignores, daemons)),
                        Tuple.of("deleting Pods with local storage", when(deletes, local)),
                        Tuple.of("deleting Pods that declare no controller", when(forces, bare)))));
    }

    private static Vector<Tuple2<String, Vector<Item>>> said(Vector<Tuple2<String, Vector<Item>>> all) {
        return all.filter(pair -> !pair._2().isEmpty());
    }

    private static Vector<Item> when(boolean applies, Vector<Item> pods) {
        return applies ? pods : Vector.empty();
    }

    private static boolean ownedBy(Item pod, String kind) {
        return pod.controller().textAt("kind").equals(kind);
    }

    private static boolean isFinished(Item pod) {
        String phase = pod.json().textAt("status", "phase");
        return phase.equals("Succeeded") || phase.equals("Failed");
    }

    private static boolean hasEmptyDir(Item pod) {
        return pod.json()
                .elementsAt("spec", "volumes")
                .exists(volume -> volume.at("emptyDir").isDefined());
    }

    static String sentence(Tuple2<String, Vector<Item>> about) {
        return about._1() + ": "
                + about._2().map(pod -> pod.namespace() + "/" + pod.name()).mkString(", ");
    }
}
