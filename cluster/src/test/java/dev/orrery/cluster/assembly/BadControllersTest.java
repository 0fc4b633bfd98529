package dev.orrery.cluster.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orrery.api.controller.Action;
import dev.orrery.api.controller.ClusterPorts;
import dev.orrery.api.controller.ClusterView;
import dev.orrery.api.controller.Controller;
import dev.orrery.api.controller.ControllerProvider;
import dev.orrery.api.controller.Plan;
import dev.orrery.api.controller.Watches;
import dev.orrery.api.request.Request;
import dev.orrery.cluster.engine.Complaint;
import dev.orrery.model.apps.Deployment;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.ObjectMeta;
import dev.orrery.model.meta.Unstructured;
import dev.orrery.testkit.ObjectFixtures;
import io.vavr.collection.Vector;
import java.time.Duration;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** A controller that breaks the rules is complained of by its name, and the others go on. */
class BadControllersTest {

    private static final Kind<Unstructured> NOWHERE =
            Kind.namespaced("example.com", "v1", "Ghost", "ghosts", Unstructured.class);

    /** A controller of Deployments with a plan of its own. */
    private record Bad(Watches<Deployment> watches, BiFunction<Deployment, ClusterView, Plan> planning)
            implements Controller<Deployment> {

        @Override
        public String name() {
            return "bad-controller";
        }

        @Override
        public Plan plan(Deployment deployment, ClusterView view) {
            return planning.apply(deployment, view);
        }
    }

    private static Bad planning(BiFunction<Deployment, ClusterView, Plan> planning) {
        return new Bad(Watches.of(Deployment.KIND), planning);
    }

    private static Cluster with(Controller<?> bad) {
        return Orrery.start(ClusterSettings.DEFAULT, Plugins.builtIn().append(NamedProvider.of("bad", bad)));
    }

    /** A cluster in which a Deployment of three was made beside a bad controller, and became available. */
    private static Cluster rolledOutBeside(Controller<?> bad) {
        Cluster cluster = with(bad);
        Deployment web = ObjectFixtures.deployment("web", 3, "nginx:1.27");
        assertThat(cluster.door().send(Request.create(web)).isRefused()).isFalse();
        cluster.advance(Duration.ofSeconds(20));
        assertThat(available(cluster)).isEqualTo(3);
        return cluster;
    }

    private static int available(Cluster cluster) {
        return cluster.timeline()
                .filter(change -> change.key()
                        .equals(ObjectFixtures.deployment("web", 3, "").key()))
                .flatMap(change -> change.after())
                .lastOption()
                .map(object -> ((Deployment) object).status().availableReplicas())
                .getOrElse(0);
    }

    private static Vector<String> complaints(Cluster cluster) {
        return cluster.complaints().map(BadControllersTest::line);
    }

    private static String line(Complaint complaint) {
        return complaint.worker() + " on " + complaint.about() + ": " + complaint.message();
    }

    @Test
    void oneThatThrows() {
        Cluster cluster = rolledOutBeside(planning((deployment, view) -> {
            throw new IllegalStateException("no such colour");
        }));
        assertThat(complaints(cluster))
                .singleElement()
                .asString()
                .startsWith("bad-controller on deployments.apps/")
                .endsWith("no such colour");
    }

    @Test
    void oneThatWasBuiltForAnotherVersion() {
        Cluster cluster = rolledOutBeside(planning((deployment, view) -> {
            throw new NoSuchMethodError("Plan.later()");
        }));
        assertThat(complaints(cluster)).singleElement().asString().endsWith("Plan.later()");
    }

    @Test
    void oneThatNeverSettles() {
        Cluster cluster = rolledOutBeside(planning((deployment, view) -> {
            String count = deployment.metadata().annotations().get("count").getOrElse("");
            return Plan.of(Action.update(
                    deployment.withMetadata(
                            deployment.metadata().withAnnotation("count", "1".equals(count) ? "2" : "1")),
                    "turning round and round"));
        }));
        // The deployment controller copies annotations, so it goes round with it.
        assertThat(complaints(cluster))
                .contains(
                        "bad-controller on deployments.apps/default/web: does not settle: reconciled 10000 times at one"
                                + " instant");
    }

    @Test
    void oneThatLooksAtWhatItDoesNotDeclare() {
        Cluster cluster = rolledOutBeside(planning((deployment, view) -> {
            view.list(NOWHERE).forEach(ghost -> {});
            return Plan.nothing();
        }));
        assertThat(complaints(cluster)).singleElement().asString().contains("does not declare it");
    }

    @Test
    void oneThatWatchesAKindThatDoesNotExist() {
        Cluster cluster = rolledOutBeside(
                new Bad(Watches.of(Deployment.KIND).showing(NOWHERE), (deployment, view) -> Plan.nothing()));
        assertThat(complaints(cluster))
                .containsExactly("bad-controller on : watches a kind that does not exist: ghosts.example.com");
    }

    @Test
    void oneThatMakesObjectsOfAKindThatDoesNotExist() {
        Unstructured ghost = new Unstructured(NOWHERE, ObjectMeta.named("default", "casper"), JsonObject.EMPTY);
        Cluster cluster = rolledOutBeside(planning((deployment, view) -> Plan.of(Action.create(ghost, "to haunt"))));
        assertThat(complaints(cluster))
                .singleElement()
                .asString()
                .endsWith("wants to create an object of a kind that does not exist: ghosts.example.com");
    }

    @Test
    void theBuiltInOnesGiveNoReasonToComplain() {
        assertThat(complaints(rolledOutBeside(planning((deployment, view) -> Plan.nothing()))))
                .isEmpty();
    }

    @Test
    void aBuiltInOneIsReplacedByItsNameAndCanBeSwitchedOff() {
        Deployment web = ObjectFixtures.deployment("web", 3, "nginx:1.27");
        ControllerProvider idle = NamedProvider.of("deployment", planning((deployment, view) -> Plan.nothing()));
        Cluster replaced =
                Orrery.start(ClusterSettings.DEFAULT, Plugins.builtIn().append(idle));
        Cluster without = Orrery.start(ClusterSettings.DEFAULT.withControllers(Vector.of("*", "-deployment")));
        for (Cluster cluster : Vector.of(replaced, without)) {
            cluster.door().send(Request.create(web));
            cluster.advance(Duration.ofSeconds(20));
            assertThat(available(cluster)).isZero();
        }
    }

    @Test
    void aProviderThatMakesNoControllersIsNamed() {
        ControllerProvider broken = new ControllerProvider() {
            @Override
            public String name() {
                return "broken";
            }

            @Override
            public Vector<Controller<?>> controllers(ClusterPorts ports) {
                throw new IllegalStateException("out of order");
            }
        };
        assertThatThrownBy(() -> Orrery.start(ClusterSettings.DEFAULT, Vector.of(broken)))
                .isInstanceOf(PluginFault.class)
                .hasMessageContainingAll("broken", "out of order");
    }

    @Test
    void twoControllersOfOneNameAreAFault() {
        Bad bad = planning((deployment, view) -> Plan.nothing());
        Vector<ControllerProvider> twice = Vector.of(NamedProvider.of("one", bad), NamedProvider.of("two", bad));
        assertThatThrownBy(() -> Orrery.start(ClusterSettings.DEFAULT, twice))
                .isInstanceOf(PluginFault.class)
                .hasMessageContaining("several controllers have one name: bad-controller");
    }
}
