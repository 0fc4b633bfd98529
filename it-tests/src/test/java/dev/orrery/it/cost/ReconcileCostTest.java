package dev.orrery.it.cost;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.orrery.api.controller.ClusterPorts;
import dev.orrery.api.controller.ClusterView;
import dev.orrery.api.controller.Controller;
import dev.orrery.api.controller.ControllerProvider;
import dev.orrery.api.controller.Outcomes;
import dev.orrery.api.controller.Plan;
import dev.orrery.api.controller.Report;
import dev.orrery.cluster.assembly.Cluster;
import dev.orrery.model.core.Event;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.Revision;
import dev.orrery.wire.codec.TemplateCodec;
import io.vavr.collection.HashMap;
import io.vavr.collection.Iterator;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.lang.management.ManagementFactory;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What it costs a controller to look at what is as it should be: it writes nothing, and what it allocates, which can be
 * counted where time can only be measured, follows the pods that it looks at and nothing else.
 */
class ReconcileCostTest {

    private static final int FEW = 50;
    private static final int MANY = 100;
    private static final int UNRELATED = 100;

    /** Rounds until the compiler has seen enough. */
    private static final int WARM_UP = 1000;

    /**
     * Bytes for a pod more, over a plan and a report, with a third of slack. Three workloads have pods, so that a controller
     * of Services or budgets looks at three; to walk to each pod in a tree and list it is some 40 of them a time.
     */
    private static final Map<String, Integer> BYTES_A_POD = HashMap.of(
            "replicaset-controller", 90,
            "deployment-controller", 0,
            "statefulset-controller", 260,
            "daemonset-controller", 330,
            "disruption-controller", 400,
            "pod-garbage-collector-finished", 400,
            "endpoint-controller", 900,
            "endpointslice-controller", 1100);

    /** Bytes that a look at an object may cost which has no pods. */
    private static final int BYTES_A_LOOK = 1500;

    /** What deeper trees cost, in which the unrelated objects lie as well. */
    private static final double TOLERANCE = 1.1;

    private static final Cluster WITH_FEW = Fleet.atRest(FEW, 0);
    private static final Cluster WITH_MANY = Fleet.atRest(MANY, 0);
    private static final Cluster CROWDED = Fleet.atRest(FEW, UNRELATED);

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** That controllers greet the nodes again is an Event, and Kubernetes' own way. */
    @Test
    void aClusterAtRestStaysAsItIsWhenEveryControllerLooksAtEverythingAgain() {
        Revision before = CROWDED.revision();
        Cluster again = CROWDED.fork().get();
        again.restartControllers();
        again.settle();
        assertThat(again.timeline()
                        .filter(change -> change.revision().compareTo(before) > 0)
                        .reject(change -> change.key().is(Event.KIND)))
                .isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> costFollowsThePods() {
        return eachController(this::assertCostFollowsThePods);
    }

    private void assertCostFollowsThePods(Controller<?> controller) {
        long few = bytes(controller, WITH_FEW, objects(controller, WITH_FEW));
        long many = bytes(controller, WITH_MANY, objects(controller, WITH_MANY));
        int looks = objects(controller, WITH_MANY).size()
                - objects(controller, WITH_FEW).size();
        int pods = MANY - FEW;
        assertThat(many - few)
                .as("bytes for %d pods of each workload and %d looks more", pods, looks)
                .isLessThanOrEqualTo(
                        (long) BYTES_A_POD.getOrElse(controller.name(), 0) * pods + (long) BYTES_A_LOOK * looks + 500);
    }

    @TestFactory
    Stream<DynamicTest> unrelatedObjectsCostNothing() {
        return eachController(controller -> {
            long alone = bytes(controller, WITH_FEW, common(controller, WITH_FEW));
            long crowded = bytes(controller, CROWDED, common(controller, CROWDED));
            assertThat((double) crowded).isLessThanOrEqualTo(alone * TOLERANCE + 500);
        });
    }

    private static Stream<DynamicTest> eachController(Consumer<Controller<?>> test) {
        ClusterPorts ports = new ClusterPorts(Vector.empty(), new TemplateCodec());
        return Vector.ofAll(ServiceLoader.load(ControllerProvider.class))
                .flatMap(provider -> provider.controllers(ports))
                .map(controller -> DynamicTest.dynamicTest(controller.name(), () -> test.accept(controller)))
                .toJavaStream();
    }

    private static Vector<KubernetesObject> objects(Controller<?> controller, Cluster cluster) {
        Iterator<? extends KubernetesObject> objects = controller
                .watches()
                .primary()
                .<Iterator<? extends KubernetesObject>>map(
                        kind -> cluster.state().list(kind))
                .getOrElse(() -> cluster.state().all());
        return Vector.ofAll(objects);
    }

    /** The workloads, Services and budgets that every one of the clusters has. */
    private static Vector<KubernetesObject> common(Controller<?> controller, Cluster cluster) {
        return objects(controller, cluster).filter(object -> Fleet.COMMON.contains(object.name()));
    }

    @SuppressWarnings("unchecked")
    private <T extends KubernetesObject> long bytes(
            Controller<T> controller, Cluster cluster, Vector<KubernetesObject> objects) {
        ClusterView view = new ClusterView(cluster.state(), cluster.now(), controller.watches(), Option.none());
        for (KubernetesObject object : objects) {
            assertContent(controller, (T) object, view);
        }
        for (int round = 0; round < WARM_UP; round++) {
            objects.forEach(object -> look(controller, (T) object, view));
        }
        long before = threads.getCurrentThreadAllocatedBytes();
        objects.forEach(object -> look(controller, (T) object, view));
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private static <T extends KubernetesObject> void look(Controller<T> controller, T object, ClusterView view) {
        controller.plan(object, view);
        controller.report(object, view, Outcomes.none());
    }

    private static <T extends KubernetesObject> void assertContent(
            Controller<T> controller, T object, ClusterView view) {
        Plan plan = controller.plan(object, view);
        Report report = controller.report(object, view, Outcomes.none());
        assertThat(plan.actions())
                .as("%s looks at %s", controller.name(), object.key())
                .isEmpty();
        assertThat(report.events()).isEmpty();
        assertThat(report.status().filter(status -> !status.equals(object))).isEmpty();
    }
}
