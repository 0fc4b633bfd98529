package dev.orrery.testkit.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.api.node.Fault;
import dev.orrery.api.node.PodRuntime;
import dev.orrery.api.node.PodRuntime.LogQuery;
import dev.orrery.api.node.PodRuntime.Step;
import dev.orrery.api.request.Response;
import dev.orrery.api.request.Status;
import dev.orrery.api.storage.Note;
import dev.orrery.model.core.Pod;
import dev.orrery.model.meta.ObjectKey;
import dev.orrery.testkit.ObjectFixtures;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * What everybody keeps to who runs pods on nodes. A runtime may take its time, a minute at most, and may be asked about a key
 * more often than it has to.
 *
 * @param <S> the state of the runtime
 * @see <a href="https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/">Pod lifecycle</a>
 */
public abstract class PodRuntimeContract<S> {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final LogQuery LOG = LogQuery.of(Option.none(), false);

    /** The runtime, whose nodes know the image {@code image:1}: it starts and runs until it is stopped. */
    protected abstract PodRuntime<S> runtime();

    private NodesAtWork<S> nodes() {
        return NodesAtWork.of(runtime()).with(ObjectFixtures.node("worker-1")).after(A_MINUTE);
    }

    private static Pod bound(String name) {
        Pod pod = ObjectFixtures.pod(name, "web");
        return pod.withSpec(pod.spec().withNodeName(Option.some("worker-1")));
    }

    private NodesAtWork<S> running() {
        return nodes().with(bound("web-1")).after(A_MINUTE);
    }

    private static ObjectKey key(String pod) {
        return ObjectKey.of(Pod.KIND, ObjectFixtures.NAMESPACE, pod);
    }

    @Test
    void aPodThatIsBoundToANodeComesToRunAndIsReady() {
        Pod pod = running().pod("web-1");
        assertThat(pod.status().phaseName()).isEqualTo("Running");
        assertThat(pod.isReady()).isTrue();
        assertThat(pod.status().podIP()).isNotEmpty();
        assertThat(pod.status().containerStatuses().map(status -> status.name()))
                .containsExactly("main");
    }

    @Test
    void aPodWithoutANodeIsLeftAlone() {
        Pod pending = ObjectFixtures.pod("web-1", "web");
        NodesAtWork<S> later = nodes().with(pending).after(A_MINUTE);
        assertThat(later.pod("web-1").status()).isEqualTo(pending.status());
    }

    @Test
    void podsOfOneNodeHaveAddressesOfTheirOwn() {
        NodesAtWork<S> two = nodes().with(bound("web-1")).with(bound("web-2")).after(A_MINUTE);
        assertThat(two.pod("web-1").status().podIP())
                .isNotEqualTo(two.pod("web-2").status().podIP());
    }

    @Test
    void whoIsAskedAgainHasNothingToSay() {
        NodesAtWork<S> rest = running();
        for (ObjectKey key : rest.known()) {
            Step<S> step = rest.look(key);
            assertThat(step.actions()).as("actions about %s", key).isEmpty();
            assertThat(step.events()).as("events about %s", key).isEmpty();
        }
    }

    @Test
    void aStepIsAFunctionOfStateAndView() {
        NodesAtWork<S> before = nodes();
        NodesAtWork<S> one = before.with(bound("web-1")).after(A_MINUTE);
        NodesAtWork<S> other = before.with(bound("web-1")).after(A_MINUTE);
        assertThat(other.told()).isEqualTo(one.told());
        assertThat(other.pod("web-1")).isEqualTo(one.pod("web-1"));
    }

    @Test
    void anOldStateGoesItsOwnWay() {
        NodesAtWork<S> before = running();
        NodesAtWork<S> deleted =
                before.changed(world -> world.without(before.pod("web-1"))).after(A_MINUTE);
        assertThat(deleted.world().find(Pod.KIND, "web-1")).isEmpty();
        assertThat(before.after(A_MINUTE).pod("web-1").isReady()).isTrue();
    }

    @Test
    void aPodThatIsDeletedStopsAndGoesWithinItsGrace() {
        NodesAtWork<S> before = running();
        NodesAtWork<S> stopping = before.changed(world -> world.without(before.pod("web-1")));
        Duration grace = Duration.ofSeconds(before.pod("web-1").spec().gracePeriodSeconds());
        assertThat(stopping.after(grace.plusSeconds(5)).world().find(Pod.KIND, "web-1"))
                .isEmpty();
    }

    @Test
    void aPodThatVanishedIsForgotten() {
        NodesAtWork<S> after = running().changed(world -> world.vanished(key("web-1")));
        assertThat(after.look(key("web-1")).actions()).isEmpty();
        assertThat(log(after, "web-1").isLeft()).isTrue();
    }

    @Test
    void aPodThatComesAgainUnderItsNameStartsAnew() {
        NodesAtWork<S> before = running();
        NodesAtWork<S> again = before.changed(world -> world.vanished(key("web-1")))
                .with(bound("web-1"))
                .after(A_MINUTE);
        assertThat(again.pod("web-1").isReady()).isTrue();
        assertThat(again.pod("web-1").status().containerStatuses().head().containerID())
                .isNotEqualTo(
                        before.pod("web-1").status().containerStatuses().head().containerID());
    }

    @Test
    void nodesGoOnFromTheirNotesAsIfNothingHadHappened() {
        NodesAtWork<S> before = running().with(bound("web-2"));
        NodesAtWork<S> after = before.recalled();
        assertThat(after.after(A_MINUTE).world().state().all().toVector())
                .containsExactlyElementsOf(
                        before.after(A_MINUTE).world().state().all());
        assertThat(log(after, "web-1")).isEqualTo(log(before, "web-1"));
        assertThat(after.told()).isEqualTo(before.told());
    }

    @Test
    void whatIsWrittenDownIsNotWrittenAgain() {
        NodesAtWork<S> rest = running();
        assertThat(rest.runtime().unwritten(rest.runtime().written(rest.state())))
                .isEmpty();
    }

    @Test
    void nodesDoNotRecallAPodThatIsGone() {
        NodesAtWork<S> rest = running();
        NodesAtWork<S> vanished =
                rest.unnoticed(world -> world.vanished(key("web-1"))).recalled();
        assertThat(log(vanished, "web-1").isLeft()).isTrue();
    }

    @Test
    void aStateThatComesBackTakesThePlaceOfAllThatCameAfterIt() {
        NodesAtWork<S> past = nodes();
        NodesAtWork<S> present = past.with(bound("web-1")).after(A_MINUTE);
        S written = past.runtime().written(present.state());
        Vector<Note> notes = present.runtime().unwritten(present.state());
        Vector<Note> undone = past.runtime().unwritten(past.runtime().returned(past.state(), written));
        assertThat(undone.filter(note -> note.content().isEmpty()).map(Note::name))
                .isNotEmpty()
                .isSubsetOf(notes.map(Note::name));
    }

    @Test
    void aRunningPodHasALogAndAnUnknownOneHasNone() {
        assertThat(log(running(), "web-1").isRight()).isTrue();
        assertThat(log(running(), "nobody").getLeft().isNotFound()).isTrue();
    }

    private static <S> Either<Status, Response.Log> log(NodesAtWork<S> nodes, String pod) {
        return nodes.runtime().logs(nodes.state(), key(pod), LOG, nodes.view());
    }

    @Test
    void whatDoesNotExistCannotBeBroken() {
        NodesAtWork<S> rest = running();
        Vector<Fault> impossible = Vector.of(
                new Fault.NodeCrash("nowhere"),
                new Fault.NodeRecover("nowhere"),
                new Fault.PodCrash(ObjectFixtures.NAMESPACE, "nobody"),
                new Fault.PodHang(ObjectFixtures.NAMESPACE, "nobody"));
        assertThat(impossible.map(fault -> rest.runtime().inject(rest.state(), fault, rest.view())))
                .allMatch(Either::isLeft);
    }

    @Test
    void aPodThatCrashesIsStartedAgain() {
        NodesAtWork<S> rest = running();
        Step<S> crash = rest.runtime()
                .inject(rest.state(), new Fault.PodCrash(ObjectFixtures.NAMESPACE, "web-1"), rest.view())
                .get();
        NodesAtWork<S> later = rest.take(crash).changed(world -> world).after(A_MINUTE);
        assertThat(later.pod("web-1").isReady()).isTrue();
        assertThat(later.pod("web-1").status().restarts()).isEqualTo(1);
    }
}
