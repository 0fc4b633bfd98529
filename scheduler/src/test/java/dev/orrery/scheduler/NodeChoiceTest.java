package dev.orrery.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.api.controller.Action;
import dev.orrery.api.controller.EventNote;
import dev.orrery.api.request.Body;
import dev.orrery.api.request.Verb;
import dev.orrery.api.scheduling.Placement;
import dev.orrery.model.core.Node;
import dev.orrery.model.core.Pod;
import dev.orrery.model.json.Json;
import dev.orrery.model.scheduling.Taint;
import dev.orrery.model.scheduling.Toleration;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

/** Which of the nodes that fit a pod gets, and how it is bound. */
final class NodeChoiceTest {

    @Test
    void aPodIsBoundThroughTheBindingSubresourceAndAnEventTellsOfIt() {
        Placement.Bind bind =
                (Placement.Bind) Scene.empty().with(Scene.node("w1")).place(Scene.pod("web"));
        Action binding = bind.actions().head();
        assertThat(binding.request().verb()).isEqualTo(Verb.CREATE);
        assertThat(binding.request().subresource()).isEqualTo("binding");
        assertThat(binding.request().options().uid()).contains("uid-web");
        Json body = ((Body.Document) binding.request().body()).json();
        assertThat(body.at("target", "name").flatMap(Json::asString)).contains("w1");
        assertThat(binding.onSuccess())
                .contains(EventNote.normal("Scheduled", "Successfully assigned default/web to w1"));
    }

    @Test
    void podsWithoutRequestsSpreadOverTheNodes() {
        Scene scene =
                Scene.ofFourNodes().bound(Scene.pod("a")).bound(Scene.pod("b")).bound(Scene.pod("c"));
        Set<String> used = HashSet.of("a", "b", "c")
                .flatMap(name -> scene.state().get(Pod.KIND, "default", name))
                .flatMap(pod -> pod.spec().nodeName());
        assertThat(used).containsExactlyInAnyOrder("w1", "w2", "w3");
    }

    @Test
    void theNodeWithMoreLeftIsBetter() {
        Node large = Scene.sized(Scene.node("large"), "cpu", "16", "memory", "32Gi", "pods", "110");
        Scene scene = Scene.empty().with(Scene.node("small"), large);
        assertThat(scene.nodeOf(Scene.pod("web", "cpu", "2", "memory", "4Gi"))).isEqualTo("large");
    }

    @Test
    void aPodStaysAwayFromATaintThatItDoesNotTolerate() {
        Scene scene = Scene.empty()
                .with(Scene.tainted(Scene.node("w1"), Taint.of("dedicated", "NoSchedule")), Scene.node("w2"));
        assertThat(scene.nodeOf(Scene.pod("web"))).isEqualTo("w2");
        Pod tolerating = Scene.pod("gpu");
        Pod chosen = tolerating.withSpec(
                tolerating.spec().withTolerations(Vector.of(Toleration.exists("dedicated", "NoSchedule"))));
        assertThat(scene.with(cordoned(scene)).nodeOf(chosen)).isEqualTo("w1");
    }

    private static Node cordoned(Scene scene) {
        Node node = scene.state().get(Node.KIND, "", "w2").get();
        return node.withSpec(node.spec().withUnschedulable(Option.some(true)));
    }

    @Test
    void aTaintThatWouldRatherNotOnlyMakesANodeWorse() {
        Scene scene = Scene.empty()
                .with(Scene.tainted(Scene.node("w1"), Taint.of("old", "PreferNoSchedule")), Scene.node("w2"));
        assertThat(scene.nodeOf(Scene.pod("web"))).isEqualTo("w2");
        assertThat(scene.without(Scene.node("w2")).nodeOf(Scene.pod("web"))).isEqualTo("w1");
    }

    @Test
    void aDeletedPodFreesItsRoom() {
        Pod first = Scene.pod("first", "cpu", "4");
        Scene full = Scene.empty().with(Scene.node("w1")).bound(first);
        assertThat(full.refusal(Scene.pod("second", "cpu", "4"))).contains("1 Insufficient cpu");
        assertThat(full.without(first).nodeOf(Scene.pod("second", "cpu", "4"))).isEqualTo("w1");
    }

    @Test
    void aPodThatIsFinishedFreesItsRoomToo() {
        Pod first = Scene.pod("first", "cpu", "4");
        Scene full = Scene.empty().with(Scene.node("w1")).bound(first);
        Pod done = full.state().get(Pod.KIND, "default", "first").get();
        Scene after = full.with(done.withStatus(done.status().withPhase(Option.some("Succeeded"))));
        assertThat(after.nodeOf(Scene.pod("second", "cpu", "4"))).isEqualTo("w1");
    }

    @Test
    void aNodeTakesOnlySoManyPods() {
        Scene scene = Scene.empty().with(Scene.sized(Scene.node("w1"), "cpu", "4", "memory", "8Gi", "pods", "1"));
        assertThat(scene.bound(Scene.pod("a")).refusal(Scene.pod("b"))).contains("1 Too many pods");
    }

    @Test
    void inALargeClusterNotEveryNodeIsScored() {
        assertThat(Filtering.enough(99)).isEqualTo(99);
        assertThat(Filtering.enough(100)).isEqualTo(100);
        assertThat(Filtering.enough(1000)).isEqualTo(420);
        assertThat(Filtering.enough(10000)).isEqualTo(500);
    }

    @Test
    void theNextCycleBeginsWhereTheLastOneEnded() {
        Scene scene = Scene.empty();
        for (int i = 0; i < 200; i++) {
            scene = scene.with(Scene.node("n" + (1000 + i)));
        }
        var first = scene.schedule(Scene.pod("a"));
        assertThat(first.state().start()).isEqualTo(100);
        var second = scene.remembering(first.state()).schedule(Scene.pod("b"));
        assertThat(((Placement.Bind) second.placement()).node()).isGreaterThanOrEqualTo("n1100");
    }
}
