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
import dev.orrery.model.core.Pod;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.Revision;
import dev.orrery.wire.codec.TemplateCodec;
import io.vavr.collection.Iterator;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.lang.management.ManagementFactory;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A controller that has nothing to do writes nothing, and what its look costs follows the pods that it looks at. */
class ReconcileCostTest {

    private static final int FEW = 60;
    private static final int MANY = 2 * FEW;
    private static final int UNRELATED = 100;
    private static final int BYTES_A_POD = 200;

    /** What one more level of a tree costs, which holds the unrelated objects, too. */
    private static final int DEEPER_TREES = 600;

    private static final Cluster FEW_PODS = Fleet.atRest(FEW, 0);
    private static final Cluster MANY_PODS = Fleet.atRest(MANY, 0);
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
    Stream<DynamicTest> aContentedControllerAllocatesLittleForEachPod() {
        return controllers()
                .map(controller -> DynamicTest.dynamicTest(controller.name(), () -> {
                    long few = bytes(controller, FEW_PODS);
                    long many = bytes(controller, MANY_PODS);
                    long looks = looks(controller, MANY_PODS) - looks(controller, FEW_PODS);
                    System.out.println(
                            "COST " + controller.name() + " few=" + few + " many=" + many + " looks+" + looks);
                    assertThat(many - few).isLessThanOrEqualTo(3L * (MANY - FEW) * BYTES_A_POD + looks * 1000);
                }))
                .toJavaStream();
    }

    @TestFactory
    Stream<DynamicTest> aContentedControllerPaysNothingForUnrelatedObjects() {
        return controllers()
                .map(controller -> DynamicTest.dynamicTest(controller.name(), () -> {
                    long alone = bytesForNamed(controller, FEW_PODS);
                    long crowded = bytesForNamed(controller, CROWDED);
                    System.out.println("CROWD " + controller.name() + " alone=" + alone + " crowded=" + crowded);
                    assertThat(crowded - alone).isLessThanOrEqualTo(DEEPER_TREES);
                }))
                .toJavaStream();
    }

    private static Vector<Controller<?>> controllers() {
        TemplateCodec templates = new TemplateCodec();
        ClusterPorts ports = new ClusterPorts(Vector.empty(), templates, templates);
        return Vector.ofAll(ServiceLoader.load(ControllerProvider.class))
                .flatMap(provider -> provider.controllers(ports));
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

    private static int looks(Controller<?> controller, Cluster cluster) {
        return objects(controller, cluster).size();
    }

    private long bytes(Controller<?> controller, Cluster cluster) {
        return bytes(controller, cluster, objects(controller, cluster));
    }

    /** For the objects that both clusters have. */
    private long bytesForNamed(Controller<?> controller, Cluster cluster) {
        return bytes(
                controller,
                cluster,
                objects(controller, cluster)
                        .filter(object -> Vector.of("web", "db", "agent").contains(object.name()))
                        .filter(object -> !object.kind().equals(Pod.KIND)));
    }

    @SuppressWarnings("unchecked")
    private <T extends KubernetesObject> long bytes(
            Controller<T> controller, Cluster cluster, Vector<KubernetesObject> objects) {
        ClusterView view = new ClusterView(cluster.state(), cluster.now(), controller.watches(), Option.none());
        for (int warmUp = 0; warmUp < 20; warmUp++) {
            objects.forEach(object -> look(controller, (T) object, view));
        }
        long before = threads.getCurrentThreadAllocatedBytes();
        for (KubernetesObject object : objects) {
            controller.report((T) object, view, planned(controller, (T) object, view));
        }
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private static <T extends KubernetesObject> Outcomes planned(Controller<T> controller, T object, ClusterView view) {
        controller.plan(object, view);
        return Outcomes.none();
    }

    private static <T extends KubernetesObject> void look(Controller<T> controller, T object, ClusterView view) {
        Plan plan = controller.plan(object, view);
        Report report = controller.report(object, view, Outcomes.none());
        assertThat(plan.actions())
                .as("%s looks at %s", controller.name(), object.key())
                .isEmpty();
        assertThat(report.events()).isEmpty();
        assertThat(report.status().filter(status -> !status.equals(object))).isEmpty();
    }
}
