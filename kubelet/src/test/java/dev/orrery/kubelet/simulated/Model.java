package dev.orrery.kubelet.simulated;

import dev.orrery.api.controller.Action;
import dev.orrery.api.controller.ClusterView;
import dev.orrery.api.node.Fault;
import dev.orrery.api.node.PodRuntime.LogQuery;
import dev.orrery.api.node.PodRuntime.Step;
import dev.orrery.api.request.Body;
import dev.orrery.api.request.Response;
import dev.orrery.api.request.Status;
import dev.orrery.api.request.Verb;
import dev.orrery.model.chance.Chance;
import dev.orrery.model.cluster.Cause;
import dev.orrery.model.cluster.Change;
import dev.orrery.model.cluster.ClusterState;
import dev.orrery.model.cluster.Commit;
import dev.orrery.model.cluster.Write;
import dev.orrery.model.core.ContainerStatus;
import dev.orrery.model.core.Node;
import dev.orrery.model.core.Pod;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectKey;
import io.vavr.collection.HashSet;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** A cluster of nothing but simulated nodes: carries their actions out, wakes them in time, and notes what they tell. */
final class Model {
    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final SimulatedNodes nodes;
    private final Deque<ObjectKey> queue = new ArrayDeque<>();
    private final Map<ObjectKey, Instant> wakes = new TreeMap<>();
    private final List<String> events = new ArrayList<>();
    private NodesState state;
    private ClusterState cluster = ClusterState.EMPTY;
    private Instant now = START;
    private final Map<String, Pod> gone = new TreeMap<>();
    private int commits;
    private int progress;

    Model(NodeTimings timings) {
        this(timings, ProgramLibrary.standard());
    }

    Model(NodeTimings timings, ProgramLibrary library) {
        this(new SimulatedNodes(timings, library, new Chance(1), HashSet.of("perordinal.orrery.dev")));
    }

    private Model(SimulatedNodes nodes) {
        this.nodes = nodes;
        this.state = nodes.initial();
    }

    /** With two usual nodes. */
    static Model usual() {
        Model model = new Model(NodeTimings.USUAL);
        model.put(Manifests.node("worker-1"));
        model.put(Manifests.node("worker-2"));
        model.events.clear();
        return model;
    }

    Model fork() {
        Model fork = new Model(nodes);
        fork.state = state;
        fork.cluster = cluster;
        fork.now = now;
        fork.wakes.putAll(wakes);
        return fork;
    }

    void put(KubernetesObject object) {
        write(new Write.Put(object.withMetadata(object.metadata()
                .withResourceVersion(Option.some(cluster.revision().next())))));
        settle();
    }

    void remove(KubernetesObject object) {
        write(new Write.Remove(object.key()));
        settle();
    }

    /** Marks a pod for deletion, as the API server does. */
    void delete(String name, long grace) {
        Pod pod = pod(name);
        put(pod.withMetadata(pod.metadata()
                .withDeletionTimestamp(Option.some(now.plusSeconds(grace)))
                .withDeletionGracePeriodSeconds(Option.some(grace))));
    }

    /** Goes on to so many seconds after the start. */
    Model at(double seconds) {
        Instant end = START.plusMillis(Math.round(seconds * 1000));
        while (wakes.values().stream().anyMatch(due -> !due.isAfter(end))) {
            Instant next = wakes.values().stream().min(Instant::compareTo).get();
            now = next.isAfter(now) ? next : now;
            List<ObjectKey> due = wakes.entrySet().stream()
                    .filter(entry -> !entry.getValue().isAfter(now))
                    .map(Map.Entry::getKey)
                    .toList();
            due.forEach(wakes::remove);
            queue.addAll(due);
            settle();
        }
        now = end;
        return this;
    }

    private void settle() {
        while (!queue.isEmpty()) {
            ObjectKey key = queue.poll();
            take(key.is(Node.KIND) ? nodes.syncNode(state, key, view()) : nodes.syncPod(state, key, view()));
        }
    }

    private void take(Step<NodesState> step) {
        state = step.state();
        step.events()
                .forEach(told -> events.add(clock() + " " + told.note().type() + " "
                        + told.note().reason() + ": " + told.note().message()));
        step.wakes().forEach(wake -> {
            progress += wake.wake().progress() ? 1 : 0;
            wakes.merge(wake.key(), now.plus(wake.wake().after()), (one, other) -> one.isBefore(other) ? one : other);
        });
        step.actions().forEach(this::carryOut);
    }

    private void carryOut(Action action) {
        if (action.request().verb() == Verb.DELETE) {
            gone.put(action.request().name(), pod(action.request().name()));
            write(new Write.Remove(action.request().key()));
        } else {
            KubernetesObject object = ((Body.Typed) action.request().body()).object();
            String uid = object.metadata().uid().getOrElse("uid-of-" + object.name());
            write(new Write.Put(object.withMetadata(object.metadata()
                    .withUid(Option.some(uid))
                    .withResourceVersion(Option.some(cluster.revision().next())))));
        }
    }

    private void write(Write write) {
        commits++;
        ClusterState.Next next =
                cluster.commit(Commit.of(write, new Cause("test", "update", "", now, "", Vector.empty())));
        cluster = next.state();
        for (Change change : next.changes()) {
            for (ObjectKey key : nodes.watches().keys(change, view())) {
                queue.add(key);
            }
        }
    }

    void inject(Fault fault) {
        take(nodes.inject(state, fault, view()).get());
        settle();
    }

    String refusalOf(Fault fault) {
        return nodes.inject(state, fault, view()).getLeft();
    }

    private ClusterView view() {
        return new ClusterView(cluster, now, nodes.watches(), Option.none());
    }

    Pod pod(String name) {
        return cluster.get(Pod.KIND, "default", name).get();
    }

    /** A pod as it was right before a kubelet let it go. */
    Pod lastOf(String name) {
        return Objects.requireNonNull(gone.get(name));
    }

    boolean hasPod(String name) {
        return cluster.get(Pod.KIND, "default", name).isDefined();
    }

    <T extends KubernetesObject> Option<T> get(Kind<T> kind, String namespace, String name) {
        return cluster.get(kind, namespace, name);
    }

    ContainerStatus container(String pod) {
        return pod(pod).status().containerStatuses().head();
    }

    /** Why a pod's first container waits: {@code reason: message}. */
    String waiting(String pod) {
        return container(pod)
                .state()
                .waiting()
                .map(waiting -> waiting.reason().get()
                        + waiting.message().map(text -> ": " + text).getOrElse(""))
                .getOrElse("");
    }

    List<String> events() {
        return events;
    }

    /** The events with this reason. */
    List<String> events(String reason) {
        return events.stream()
                .filter(event -> event.contains(" " + reason + ": "))
                .toList();
    }

    int commits() {
        return commits;
    }

    /** Whether somebody waits for something, as far as was said since the last call. */
    boolean wasBusy() {
        boolean was = progress > 0;
        progress = 0;
        return was;
    }

    Vector<String> lines(String pod) {
        return Vector.of(log(pod, false).get().split("\n")).reject(String::isEmpty);
    }

    Either<Status, String> log(String pod, boolean previous) {
        return log(pod, LogQuery.of(Option.none(), previous));
    }

    Either<Status, String> log(String pod, LogQuery query) {
        return nodes.logs(state, ObjectKey.of(Pod.KIND, "default", pod), query, view())
                .map(Response.Log::text);
    }

    String refusalOfLog(String pod, boolean previous) {
        return log(pod, previous).getLeft().message();
    }

    /** Seconds since the start. */
    double seconds() {
        return Duration.between(START, now).toMillis() / 1000.0;
    }

    private String clock() {
        return GoDuration.of(Duration.between(START, now));
    }
}
