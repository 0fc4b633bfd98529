package dev.orrery.cluster.engine;

import dev.orrery.api.clock.Clock;
import dev.orrery.api.controller.ClusterView;
import dev.orrery.api.controller.Controller;
import dev.orrery.api.controller.Watches;
import dev.orrery.api.node.Fault;
import dev.orrery.api.node.PodRuntime;
import dev.orrery.api.request.Request;
import dev.orrery.api.request.Response;
import dev.orrery.api.request.Status;
import dev.orrery.api.scheduling.Placement;
import dev.orrery.api.scheduling.Scheduler;
import dev.orrery.api.storage.Note;
import dev.orrery.api.storage.ObjectStore;
import dev.orrery.model.apps.Deployment;
import dev.orrery.model.chance.Draws;
import dev.orrery.model.cluster.Change;
import dev.orrery.model.core.Event;
import dev.orrery.model.core.Pod;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectKey;
import dev.orrery.storage.objects.memory.MemoryObjectStore;
import dev.orrery.testkit.ObjectFixtures;
import io.vavr.collection.HashSet;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;

/** Engines with a few controllers, a scheduler that finds no room, and nodes that do nothing. */
final class Bench {

    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private Bench() {}

    static Engine engine(Controller<?>... controllers) {
        return engine(new MemoryObjectStore(), History.Retention.WHOLE, controllers);
    }

    static Engine engine(ObjectStore store, History.Retention retention, Controller<?>... controllers) {
        return engine(store, retention, new Still(), controllers);
    }

    static Engine engine(
            ObjectStore store, History.Retention retention, PodRuntime<?> nodes, Controller<?>... controllers) {
        return new Engine(parts(nodes, controllers), store, World.beginning(START, 1, retention));
    }

    /** An engine that goes on from what a store holds. */
    static Engine resumed(ObjectStore store, History.Retention retention, Controller<?>... controllers) {
        return Engine.resume(parts(new Still(), controllers), store, World.beginning(START, 1, retention));
    }

    private static Engine.Parts parts(PodRuntime<?> nodes, Controller<?>... controllers) {
        return new Engine.Parts(new PlainPipeline(), Vector.of(controllers), new Full(), nodes, new Jumping());
    }

    static Deployment deployment(String name) {
        return ObjectFixtures.deployment(name, 1, "image:1");
    }

    /** A pod that a Deployment controls. */
    static Pod podOf(Deployment owner, String name) {
        Pod pod = ObjectFixtures.pod(name, owner.name());
        return pod.withMetadata(pod.metadata().withOwnerReferences(Vector.of(owner.asController())));
    }

    static void create(Engine engine, KubernetesObject object) {
        engine.send(Request.create(object));
    }

    static Vector<String> pods(Engine engine) {
        return engine.world().state().list(Pod.KIND).map(KubernetesObject::name).toVector();
    }

    static Vector<Event> events(Engine engine) {
        return engine.world().state().list(Event.KIND).toVector();
    }

    /** What happened, as text. */
    static Vector<String> told(Engine engine) {
        return engine.world().history().changes().map(Bench::told);
    }

    private static String told(Change change) {
        return change.revision() + " " + change.cause().time() + " "
                + change.cause().manager() + " " + change.cause().operation() + " " + change.key();
    }

    /** Time that jumps. */
    private static final class Jumping implements Clock {
        @Override
        public Instant now(Instant known) {
            return known;
        }

        @Override
        public Instant passUntil(Instant due, Instant known) {
            return due;
        }
    }

    /** A scheduler whose nodes are all full. */
    private static final class Full implements Scheduler<String> {
        @Override
        public String name() {
            return "default-scheduler";
        }

        @Override
        public Watches<Pod> watches() {
            return Watches.of(Pod.KIND);
        }

        @Override
        public String initial() {
            return "";
        }

        @Override
        public Result<String> schedule(Pod pod, String state, ClusterView view, Draws draws) {
            return new Result<>(new Placement.Unschedulable("no room", HashSet.empty()), state, draws);
        }

        @Override
        public String heed(String state, Change change, ClusterView view) {
            return state;
        }
    }

    /** Nodes on which nothing runs; a fault is only remembered. */
    static class Still implements PodRuntime<String> {
        @Override
        public Watches<Pod> watches() {
            return Watches.of(Pod.KIND);
        }

        @Override
        public String initial() {
            return "";
        }

        @Override
        public Vector<Note> unwritten(String state) {
            return Vector.empty();
        }

        @Override
        public String written(String state) {
            return state;
        }

        @Override
        public String recalled(Vector<Note> notes, ClusterView view) {
            return initial();
        }

        @Override
        public String returned(String past, String present) {
            return past;
        }

        @Override
        public Step<String> syncPod(String state, ObjectKey pod, ClusterView view) {
            return Step.unchanged(state);
        }

        @Override
        public Step<String> syncNode(String state, ObjectKey node, ClusterView view) {
            return Step.unchanged(state);
        }

        @Override
        public Either<String, Step<String>> inject(String state, Fault fault, ClusterView view) {
            return Either.right(Step.unchanged(state + fault));
        }

        @Override
        public Either<Status, Response.Log> logs(String state, ObjectKey pod, LogQuery query, ClusterView view) {
            return Either.right(new Response.Log(Option.of(state).toVector(), 0, "", false));
        }
    }
}
